use yew::prelude::*;

/// A bar: what it is called, how long it is, in which parts, and what it reads.
pub(crate) struct Bar {
    pub(crate) name: AttrValue,
    pub(crate) user: u32,
    pub(crate) device: u32,
    pub(crate) reads: String,
    /// The one that the others are compared with.
    pub(crate) best: bool,
}

/// Numbers as lengths. The numbers stand beside the bars as text, so that the picture itself says nothing new.
pub(crate) fn bars(list: Vec<Bar>) -> Html {
    let longest = list.iter().map(|bar| u64::from(bar.user) + u64::from(bar.device)).max().unwrap_or_default().max(1);
    let percent = |number: u32| {
        let permille = u64::from(number) * 1000 / longest;
        format!("{}.{}%", permille / 10, permille % 10)
    };
    let mut rows = Vec::new();
    for bar in list {
        rows.push(html! {
            <li data-is={bar.best.then_some("best")}>
                <span class="name">{ bar.name }</span>
                <span class="reads">{ bar.reads }</span>
                <svg aria-hidden="true">
                    <rect class="user" width={percent(bar.user)} height="100%" />
                    <rect class="device" x={percent(bar.user)} width={percent(bar.device)} height="100%" />
                </svg>
            </li>
        });
    }
    html! { <ul class="bars">{ rows }</ul> }
}
