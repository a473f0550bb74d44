//! The style sheet of the pages: what is written by hand, and the staircase painted from the relations.

use calcheck::{MatrixName, WindowsServer};
use std::fmt::Write;

const HAND: &str = include_str!("../site.css");

/// Room for the labels at the left and at the top, and the size of a step. `site.css` lays the links out in the same measures.
const LEFT: usize = 56;
const TOP: usize = 58;
const WIDTH: usize = 26;
const HEIGHT: usize = 22;

/// The whole style sheet.
pub(crate) fn sheet() -> String {
    let mut sheet = HAND.to_owned();
    sheet.push_str("\n@layer painted {\n");
    let _ = writeln!(sheet, ".stairs > :first-child::before{{{}}}", mask(&labels()));
    // Both relations of a direction have the same shape, as a test shows.
    for (class, relation) in [("down", MatrixName::RdsCalBySessionHost), ("up", MatrixName::RdsCalByLicenseServer)] {
        let _ = writeln!(sheet, ".{class}::before{{{}}}", mask(&steps(relation, true)));
        let _ = writeln!(sheet, ".{class}::after{{{}}}", mask(&steps(relation, false)));
        let _ = writeln!(sheet, ".{class} > :first-child::after{{{}}}", mask(&dots(relation)));
    }
    for index in 0..WindowsServer::COUNT {
        let _ = writeln!(sheet, ".r{index}{{grid-row:{0}}}.c{index}{{grid-column:{0}}}", index + 2);
    }
    sheet.push_str("}\n");
    sheet
}

/// A picture as a mask: what it shows takes the colour of the element, so that one picture does for every theme.
fn mask(picture: &str) -> String {
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {} {}'>{picture}</svg>",
        LEFT + WIDTH * WindowsServer::COUNT,
        TOP + HEIGHT * WindowsServer::COUNT
    );
    let data = svg.replace('%', "%25").replace('#', "%23").replace('<', "%3C").replace('>', "%3E");
    format!("-webkit-mask-image:url(\"data:image/svg+xml,{data}\");mask-image:url(\"data:image/svg+xml,{data}\")")
}

/// The steps of a relation where its answer is as given: a dashed line for each row.
fn steps(relation: MatrixName, allowed: bool) -> String {
    let (width, height) = (WIDTH - 2, HEIGHT - 2);
    let lines = lines(relation, allowed, 1);
    format!("<path d='{lines}' stroke='#000' stroke-width='{height}' stroke-dasharray='{width} 2'/>")
}

/// A dot on every step where the answer is yes, a dash on the others.
fn dots(relation: MatrixName) -> String {
    let (yes, no) = (lines(relation, true, WIDTH / 2), lines(relation, false, WIDTH / 2 - 3));
    format!(
        "<g stroke='#000'><path d='{yes}' stroke-width='8' stroke-linecap='round' stroke-dasharray='0 {WIDTH}'/>\
         <path d='{no}' stroke-dasharray='6 {}'/></g>",
        WIDTH - 6
    )
}

/// A line through the steps of each row where the answer is as given, from `inset` within the first of them. They are side by side.
fn lines(relation: MatrixName, allowed: bool, inset: usize) -> String {
    let mut path = String::new();
    for (y, row) in WindowsServer::ALL.into_iter().enumerate() {
        let answers = WindowsServer::ALL.map(|column| relation.cell(row, column).allowed == allowed);
        let steps = answers.iter().filter(|answer| **answer).count();
        if let Some(first) = answers.iter().position(|answer| *answer) {
            let _ = write!(
                path,
                "M{} {}h{}",
                LEFT + first * WIDTH + inset,
                TOP + y * HEIGHT + HEIGHT / 2,
                steps * WIDTH - inset
            );
        }
    }
    path
}

/// The names of the versions, beside the rows and above the columns.
fn labels() -> String {
    let mut text = String::from("<g font-family='system-ui,sans-serif' font-size='11.5'>");
    for (index, version) in WindowsServer::ALL.into_iter().enumerate() {
        let id = version.id();
        let y = TOP + index * HEIGHT + 15;
        let _ = write!(text, "<text x='{}' y='{y}' text-anchor='end'>{id}</text>", LEFT - 6);
        let x = LEFT + index * WIDTH + 17;
        let _ = write!(text, "<text transform='translate({x} {}) rotate(-90)'>{id}</text>", TOP - 5);
    }
    text.push_str("</g>");
    text
}

#[cfg(test)]
mod tests {
    use super::steps;
    use calcheck::{MatrixName, WindowsServer};

    #[test]
    fn the_steps_of_a_row_lie_side_by_side() {
        for relation in MatrixName::ALL {
            for row in WindowsServer::ALL {
                let answers = WindowsServer::ALL.map(|column| relation.cell(row, column).allowed);
                assert!(answers.is_sorted() || answers.iter().rev().is_sorted(), "{relation:?} {row:?}");
            }
        }
    }

    #[test]
    fn relations_of_one_direction_have_one_shape() {
        for allowed in [true, false] {
            assert_eq!(steps(MatrixName::RdsCalBySessionHost, allowed), steps(MatrixName::BaseCalByServer, allowed));
            assert_eq!(
                steps(MatrixName::RdsCalByLicenseServer, allowed),
                steps(MatrixName::SessionHostByLicenseServer, allowed)
            );
        }
    }
}
