//! Reads what JavaScript passes: strictly, and with the path of what cannot be read.
//!
//! Deserialisers skip fields that they do not know. A field misspelt would then be an answer to another question, so
//! here every key is compared. The comparisons themselves happen in JavaScript (`values.js`), which spares copies.

use std::cell::{Cell, OnceCell};

use calcheck::lifecycle::KeyPackError;
use calcheck::{DemandError, GraphError, OutsideProduct};
use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen(raw_module = "../values.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = fields)]
    fn js_fields(value: &JsValue, names: &Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = unreadableField)]
    fn unreadable_field(error: &JsValue) -> Option<String>;
    #[wasm_bindgen(js_name = unreadableCause)]
    fn unreadable_cause(error: &JsValue) -> JsValue;
    #[wasm_bindgen(js_name = nameIndex)]
    fn name_index(value: &JsValue, names: &Array) -> i32;
    #[wasm_bindgen(catch, js_name = arrayLength)]
    fn array_length(value: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    fn element(array: &JsValue, index: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    fn uint32s(value: &JsValue) -> Result<JsValue, JsValue>;
    fn describe(value: &JsValue) -> String;
    #[wasm_bindgen(js_name = oneLine)]
    fn one_line(value: &JsValue) -> String;
    #[wasm_bindgen(js_name = shortName)]
    fn short_name(value: &JsValue) -> Option<String>;
    #[wasm_bindgen(js_name = messageOf)]
    fn message_of(error: &JsValue) -> String;
}

#[wasm_bindgen(raw_module = "../error.js")]
extern "C" {
    #[wasm_bindgen(js_name = invalidInput)]
    fn invalid_input(path: &str, message: &str, cause: JsValue) -> JsValue;
}

pub(crate) type Result<T, E = Invalid> = std::result::Result<T, E>;

/// Input that cannot be read.
#[derive(Debug)]
pub(crate) struct Invalid(Box<Fault>);

/// Where, why, and what a getter threw.
#[derive(Debug)]
struct Fault {
    path: String,
    message: String,
    cause: JsValue,
}

impl Invalid {
    /// At the value itself.
    pub(crate) fn here(message: String) -> Self {
        Self(Box::new(Fault { path: String::new(), message, cause: JsValue::UNDEFINED }))
    }

    /// At a field, with the path of its own that the error has so far.
    pub(crate) fn under(mut self, field: &str) -> Self {
        let path = &mut self.0.path;
        if !path.is_empty() && !path.starts_with('[') {
            path.insert(0, '.');
        }
        path.insert_str(0, field);
        self
    }

    /// At an element of an array.
    fn at(self, index: u32) -> Self {
        self.under(&format!("[{index}]"))
    }

    /// A getter or a proxy threw.
    fn threw(error: &JsValue) -> Self {
        let cause = unreadable_cause(error);
        let message = format!("cannot be read, expected no exception, got `{}`", message_of(&cause));
        let invalid = Self(Box::new(Fault { path: String::new(), message, cause }));
        match unreadable_field(error) {
            Some(field) => invalid.under(&field),
            None => invalid,
        }
    }

    fn unexpected(expected: &str, value: &JsValue) -> Self {
        Self::here(format!("expected {expected}, got {}", describe(value)))
    }
}

impl From<GraphError> for Invalid {
    fn from(error: GraphError) -> Self {
        Self::here(error.to_string()).under(&error.path())
    }
}

impl From<DemandError> for Invalid {
    fn from(error: DemandError) -> Self {
        Self::here(error.to_string()).under(&error.path())
    }
}

impl From<KeyPackError> for Invalid {
    fn from(error: KeyPackError) -> Self {
        Self::here(error.to_string()).under(&format!("[{}].quantity", error.index()))
    }
}

impl From<Invalid> for JsValue {
    fn from(invalid: Invalid) -> Self {
        let fault = *invalid.0;
        invalid_input(&fault.path, &fault.message, fault.cause)
    }
}

/// What was met on the way that is no error and decides the answer.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    outside: Cell<Option<OutsideProduct>>,
}

impl Scope {
    /// The first product named that the rules do not cover.
    pub(crate) fn outside(&self) -> Option<OutsideProduct> {
        self.outside.get()
    }
}

/// A value to be read.
#[derive(Debug)]
pub(crate) struct Input<'a> {
    value: JsValue,
    /// Where products outside of the rules are noted; where there is none, they are as unknown as any other name.
    scope: Option<&'a Scope>,
}

/// What can be read.
pub(crate) trait Read: Sized {
    /// What is expected, for messages.
    fn expected() -> String;

    fn read(input: &Input<'_>) -> Result<Self>;
}

impl<'a> Input<'a> {
    pub(crate) fn new(value: &JsValue) -> Self {
        Self { value: value.clone(), scope: None }
    }

    pub(crate) fn within(value: &JsValue, scope: &'a Scope) -> Self {
        Self { value: value.clone(), scope: Some(scope) }
    }

    pub(crate) fn read<T: Read>(&self) -> Result<T> {
        T::read(self)
    }

    /// A text, which is shortened where it is long.
    pub(crate) fn text(&self, expected: &str) -> Result<String> {
        let text = self.value.is_string().then(|| one_line(&self.value));
        text.ok_or_else(|| Invalid::unexpected(expected, &self.value))
    }

    fn is_absent(&self) -> bool {
        self.value.is_undefined() || self.value.is_null()
    }

    /// The fields of an object.
    pub(crate) fn object(&self, names: &Names, expected: fn() -> String) -> Result<Object<'a>> {
        let values = js_fields(&self.value, names.array()).map_err(|error| Invalid::threw(&error))?;
        if values.is_string() {
            let name = one_line(&values);
            let message = format!("unknown field `{name}`, expected {}", one_of(names.names));
            return Err(Invalid::here(message).under(&name));
        }
        if values.is_undefined() {
            return Err(Invalid::unexpected(&expected(), &self.value));
        }
        Ok(Object { values: values.unchecked_into(), names: names.names, scope: self.scope })
    }

    /// One of a list of names, by its index.
    pub(crate) fn name(&self, names: &Names, what: &str) -> Result<usize> {
        match usize::try_from(name_index(&self.value, names.array())) {
            Ok(index) => Ok(index),
            Err(_) if self.value.is_string() => {
                let name = one_line(&self.value);
                Err(Invalid::here(format!("unknown {what} `{name}`, expected {}", one_of(names.names))))
            }
            Err(_) => Err(Invalid::unexpected(&format!("a {what}: {}", one_of(names.names)), &self.value)),
        }
    }

    /// Notes a product outside of the rules where that is an answer; says whether it was one.
    pub(crate) fn note_outside(&self) -> Option<OutsideProduct> {
        let scope = self.scope?;
        if !self.value.is_string() {
            return None;
        }
        let product = OutsideProduct::named(&short_name(&self.value)?)?;
        scope.outside.set(scope.outside.get().or(Some(product)));
        Some(product)
    }

    /// The elements of an array.
    pub(crate) fn elements<T: Read>(&self) -> Result<Vec<T>> {
        let mut elements = Vec::new();
        self.each(&mut |input| {
            let value = T::read(input)?;
            elements.try_reserve(1).map_err(|_| Invalid::here("expected fewer elements, out of memory".to_owned()))?;
            elements.push(value);
            Ok(())
        })?;
        Ok(elements)
    }

    /// Reads the elements of an array one by one; the same code for all kinds of them.
    fn each(&self, read: &mut dyn FnMut(&Input<'_>) -> Result<()>) -> Result<()> {
        let length = array_length(&self.value).map_err(|error| Invalid::threw(&error))?;
        let Some(length) = integer(&length) else {
            return Err(Invalid::unexpected("an array", &self.value));
        };
        for index in 0..length {
            let value = element(&self.value, index).map_err(|error| Invalid::threw(&error));
            let read = value.and_then(|value| read(&Input { value, scope: self.scope }));
            read.map_err(|error| error.at(index))?;
        }
        Ok(())
    }
}

/// The names of an object's fields, or those that a string may be; made JavaScript strings once.
#[derive(Debug)]
pub(crate) struct Names {
    names: &'static [&'static str],
    array: OnceCell<Array>,
}

impl Names {
    pub(crate) const fn new(names: &'static [&'static str]) -> Self {
        Self { names, array: OnceCell::new() }
    }

    fn array(&self) -> &Array {
        self.array.get_or_init(|| self.names.iter().copied().map(JsValue::from_str).collect())
    }
}

/// An object whose fields are known.
#[derive(Debug)]
pub(crate) struct Object<'a> {
    values: Array,
    names: &'static [&'static str],
    scope: Option<&'a Scope>,
}

/// A field of an object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field<'a> {
    object: &'a Object<'a>,
    name: &'static str,
    index: u32,
}

impl Object<'_> {
    /// All fields, in the order of their names.
    pub(crate) fn fields<const N: usize>(&self) -> [Field<'_>; N] {
        let mut names = self.names.iter().copied().zip(0..);
        std::array::from_fn(|_| {
            let (name, index) = names.next().unwrap_or_default();
            Field { object: self, name, index }
        })
    }
}

impl<'a> Field<'a> {
    fn input(&self) -> Input<'a> {
        Input { value: self.object.values.get(self.index), scope: self.object.scope }
    }

    fn read<T: Read>(&self, input: &Input<'_>) -> Result<T> {
        T::read(input).map_err(|error| error.under(self.name))
    }

    fn missing(&self, expected: &str) -> Invalid {
        Invalid::here(format!("`{}` is missing, expected {expected}", self.name)).under(self.name)
    }

    /// The value of a field that has to be there.
    pub(crate) fn required<T: Read>(&self) -> Result<T> {
        let input = self.input();
        if input.value.is_undefined() { Err(self.missing(&T::expected())) } else { self.read(&input) }
    }

    /// The value of a field; null and undefined are "not said".
    pub(crate) fn optional<T: Read>(&self) -> Result<Option<T>> {
        let input = self.input();
        if input.is_absent() { Ok(None) } else { self.read(&input).map(Some) }
    }

    /// Refuses the field where it is said, as if there were only the `others`.
    pub(crate) fn refused(&self, others: &[&'static str]) -> Result<()> {
        if self.input().is_absent() {
            return Ok(());
        }
        let message = format!("unknown field `{}`, expected {}", self.name, one_of(others));
        Err(Invalid::here(message).under(self.name))
    }
}

/// "one of `a`, `b`", or "`a`".
pub(crate) fn one_of(names: &[&str]) -> String {
    let mut text = String::new();
    if names.len() > 1 {
        text.push_str("one of ");
    }
    for (index, name) in names.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        text.push('`');
        text.push_str(name);
        text.push('`');
    }
    text
}

/// A whole number from 0 to 4,294,967,295.
fn integer(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared afterwards")]
    let integer = number as u32;
    (f64::from(integer) == number).then_some(integer)
}

impl Read for u32 {
    fn expected() -> String {
        "an integer from 0 to 4294967295".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        integer(&input.value).ok_or_else(|| Invalid::unexpected(&Self::expected(), &input.value))
    }
}

impl Read for bool {
    fn expected() -> String {
        "`true` or `false`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        input.value.as_bool().ok_or_else(|| Invalid::unexpected(&Self::expected(), &input.value))
    }
}

/// A name that is never interpreted, and therefore not kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FreeText;

impl Read for FreeText {
    fn expected() -> String {
        "a string".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        if input.value.is_string() { Ok(Self) } else { Err(Invalid::unexpected(&Self::expected(), &input.value)) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn expected() -> String {
        "an array".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        input.elements()
    }
}

/// A column of ids.
#[derive(Debug)]
pub(crate) struct Ids(pub(crate) Vec<u32>);

impl Read for Ids {
    fn expected() -> String {
        "a `Uint32Array`".to_owned()
    }

    fn read(input: &Input<'_>) -> Result<Self> {
        let copy = uint32s(&input.value).map_err(|error| Invalid::threw(&error))?;
        let Some(copy) = copy.dyn_ref::<js_sys::Uint32Array>() else {
            return Err(Invalid::unexpected(&Self::expected(), &input.value));
        };
        let length = copy.length() as usize;
        let mut ids = Vec::new();
        ids.try_reserve_exact(length).map_err(|_| Invalid::here("expected fewer entries, out of memory".to_owned()))?;
        ids.resize(length, 0);
        copy.copy_to(&mut ids);
        Ok(Self(ids))
    }
}
