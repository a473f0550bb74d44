use crate::words::{Locale, decimal};
use calcheck::Date;
use calcheck::link::Currency;
use calcheck::text::{Format, Tag};
use js_sys::{Array, Function, Intl, JsString, Object, Reflect};
use wasm_bindgen::JsValue;

/// Numbers, dates and money as the browser writes them.
pub(crate) struct Browser {
    locales: Array,
    number: Function,
    date: Function,
}

impl Browser {
    pub(crate) fn new(language: Tag) -> Self {
        let locales = Array::of1(&language.id().into());
        let number = Intl::NumberFormat::new(&locales, &Object::new()).format();
        let date =
            Intl::DateTimeFormat::new(&locales, &options(&[("dateStyle", "medium"), ("timeZone", "UTC")])).format();
        Self { locales, number, date }
    }
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // Setting a property of a plain object does not fail.
        Reflect::set(&options, &(*name).into(), &(*value).into()).ok();
    }
    options
}

fn call(format: &Function, value: &JsValue) -> Option<String> {
    format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
}

impl Format for Browser {
    fn number(&self, number: u64) -> String {
        // As text, which `Intl` takes digit by digit.
        let digits = number.to_string();
        call(&self.number, &JsString::from(digits.as_str())).unwrap_or(digits)
    }

    fn date(&self, date: Date) -> String {
        let day = js_sys::Date::new(&date.to_string().into());
        call(&self.date, &day).unwrap_or_else(|| date.to_string())
    }
}

impl Locale for Browser {
    fn money(&self, amount: u64, currency: Currency) -> String {
        let digits = decimal(amount, currency.decimals());
        let style = options(&[("style", "currency"), ("currency", currency.id())]);
        let format = Intl::NumberFormat::new(&self.locales, &style).format();
        call(&format, &JsString::from(digits.as_str())).unwrap_or(digits)
    }

    fn capital(&self, letter: &str) -> String {
        JsString::from(letter).to_upper_case().into()
    }
}
