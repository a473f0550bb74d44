use calcheck::link::{Currency, Link, Uncountable, count, number};
use calcheck::text::LoadError;
use calcheck::{CalKind, CalProduct, Language, Rule, Source, rules};
use calcheck_section::Json;

use crate::mix::{self, Texts};
use crate::packs::packs;

/// What a sheet can have a line for. Their ids stand in saved sheets.
const ITEMS: [(CalProduct, [&str; 3]); 2] = [
    (CalProduct::Base, ["BaseUser", "BaseDevice", "BaseConnector"]),
    (CalProduct::Rds, ["RdsUser", "RdsDevice", "RdsConnector"]),
];

/// The number of a rule, what it says, and what it rests on.
type Said<'a> = (&'a str, String, &'a [Source]);

/// What a sheet has lines for.
#[derive(Clone, Copy, Debug)]
struct Has {
    base: bool,
    rds: bool,
    connectors: bool,
    /// The cheapest mix chose the kinds.
    mix: bool,
}

impl Has {
    fn rests_on(self, rule: &Rule) -> bool {
        match rule.id {
            "base-cal-required" | "base-cal-reaches-server" => self.base,
            "one-cal-for-all-servers" | "kinds-may-be-mixed" | "named-not-concurrent" => self.base || self.rds,
            "rds-cal-required" | "rds-cal-reaches-session-host" | "rds-cal-comes-on-top" => self.rds,
            "external-users" => self.connectors,
            "cheapest-mix" => self.mix,
            _ => false,
        }
    }
}

/// What the script of the sheet asks for. Answers are JSON.
#[derive(Debug)]
pub struct Sheet {
    language: Language,
}

impl Sheet {
    /// Begins in the language of these texts.
    ///
    /// # Errors
    /// Texts of another version of this program.
    pub fn new(texts: &str) -> Result<Self, LoadError> {
        Ok(Self { language: Language::load(texts)? })
    }

    /// What the script says, by name.
    pub fn words(&self) -> String {
        calcheck_section::words(&self.language, &["Quote", "ImportBaseCals", "ImportRdsCals"])
    }

    /// What the page's own count says to buy, by its address: a `state`, and where that is `counted` the lines with their quantities, prices and
    /// packs, and the findings that they rest on.
    pub fn count(&self, query: &str, fragment: &str) -> String {
        let (link, _) = Link::read(query, fragment);
        let mut json = Json::default();
        json.object(|json| {
            let (demand, counted) = match count(&link.question, &link.estate) {
                Ok(counted) => counted,
                Err(Uncountable::NoServer) => return json.name("state").string("no-server"),
                Err(Uncountable::Fields(_)) => return json.name("state").string("fields"),
            };
            json.name("state").string("counted");
            json.name("example").truth(link.estate.is_example());
            json.name("currency").string(link.estate.currency.map_or("", Currency::id));
            json.name("version").string(demand.server.cal_version().id());
            json.name("sizes").array(|json| demand.packs.iter().for_each(|&size| json.number(size.into())));
            json.name("lines").array(|json| {
                let mut line = |id: &str, quantity: u32, owned: u32, price: Option<u32>| {
                    json.object(|json| {
                        json.name("id").string(id);
                        json.name("quantity").number(quantity.into());
                        json.name("owned").number(owned.into());
                        match price {
                            Some(price) => json.name("price").number(price.into()),
                            None => json.name("price").null(),
                        }
                    });
                };
                for (product, [user, device, connector]) in ITEMS {
                    let (requirement, connectors) = match product {
                        CalProduct::Base => (&counted.base, counted.external_connectors.map(|each| each.base)),
                        CalProduct::Rds => (&counted.rds, counted.external_connectors.map(|each| each.rds)),
                    };
                    if let Some(requirement) = requirement {
                        let prices = demand.prices.map(|prices| match product {
                            CalProduct::Base => [prices.base_user, prices.base_device],
                            CalProduct::Rds => [prices.rds_user, prices.rds_device],
                        });
                        let [user_price, device_price] = [0, 1].map(|kind| prices.map(|prices| prices[kind]));
                        line(user, requirement.buy.user, requirement.covered.of(CalKind::User), user_price);
                        line(device, requirement.buy.device, requirement.covered.of(CalKind::Device), device_price);
                    }
                    line(connector, connectors.unwrap_or(0), 0, None);
                }
            });
            let has = Has {
                base: counted.base.is_some(),
                rds: counted.rds.is_some(),
                connectors: counted.external_connectors.is_some(),
                mix: false,
            };
            let found = |rule: &Rule| counted.findings.iter().any(|finding| finding.rule == rule);
            let said = counted
                .findings
                .iter()
                .map(|finding| (finding.rule.number, self.language.text(&finding.message), finding.sources));
            let general = rules().filter(|rule| has.rests_on(rule) && !found(rule)).map(|rule| self.stated(rule));
            self.resting(json, said.chain(general).collect());
        });
        json.finish()
    }

    /// The cheapest mix in packs for the page's own count, by its address: what there is to buy, its cost, and what every mix costs at least.
    pub fn mix(
        &self,
        product: &str,
        query: &str,
        fragment: &str,
        users: &str,
        devices: &str,
        currency: &str,
    ) -> String {
        mix::json(mix::of_page(product, query, fragment, Texts { users, devices, currency }))
    }

    /// The cheapest mix in packs for what the import has counted.
    pub fn mix_of(&self, steps: &str, users: &str, devices: &str, currency: &str) -> String {
        mix::json(mix::of_steps(steps, Texts { users, devices, currency }))
    }

    /// The rules that a sheet rests on whose quantities come from elsewhere; `what` names what it has lines for: `base`, `rds`, `connectors`, and
    /// `mix` where the cheapest mix chose the kinds.
    pub fn rests(&self, what: &str) -> String {
        let said = |name: &str| what.split(' ').any(|each| each == name);
        let has = Has { base: said("base"), rds: said("rds"), connectors: said("connectors"), mix: said("mix") };
        let mut json = Json::default();
        json.object(|json| {
            self.resting(json, rules().filter(|rule| has.rests_on(rule)).map(|rule| self.stated(rule)).collect());
        });
        json.finish()
    }

    fn stated(&self, rule: &'static Rule) -> Said<'static> {
        (rule.number, self.language.pattern(rule.statement).to_owned(), rule.sources)
    }

    /// Rules with the keys of their sources, and these sources.
    fn resting(&self, json: &mut Json, mut said: Vec<Said<'_>>) {
        said.sort_by_key(|(number, _, _)| *number);
        json.name("rules").array(|json| {
            for (number, text, sources) in &said {
                json.object(|json| {
                    json.name("number").string(number);
                    json.name("text").string(text);
                    json.name("sources").array(|json| sources.iter().for_each(|source| json.string(source.key())));
                });
            }
        });
        let mut sources: Vec<Source> = said.iter().flat_map(|(_, _, sources)| sources.iter().copied()).collect();
        sources.sort_unstable();
        sources.dedup();
        json.name("sources").array(|json| {
            for source in sources {
                let citation = source.citation();
                let parts = [Some(citation.title), Some(citation.publisher), citation.date];
                json.object(|json| {
                    json.name("key").string(citation.key);
                    json.name("text").string(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "));
                });
            }
        });
    }

    /// A line as it was typed: its quantity, and the packs to buy; `wrong` says which of the two texts says nothing that can be counted.
    pub fn line(&self, quantity: &str, on_sale: &str, currency: &str) -> String {
        let decimals = Currency::from_id(currency).map_or(2, Currency::decimals);
        let mut json = Json::default();
        json.object(|json| {
            let quantity = if quantity.trim().is_empty() { Some(0) } else { number::whole(quantity) };
            let Some(quantity) = quantity else { return json.name("wrong").string("quantity") };
            json.name("quantity").number(quantity.into());
            if on_sale.trim().is_empty() {
                return;
            }
            let Some(chosen) = packs(quantity, on_sale, decimals) else { return json.name("wrong").string("packs") };
            json.name("packs").array(|json| {
                for (size, price, count) in chosen.packs {
                    json.array(|json| {
                        json.number(size.into());
                        match price {
                            Some(price) => json.number(price.into()),
                            None => json.null(),
                        }
                        json.number(count.into());
                    });
                }
            });
            json.name("spare").number(chosen.spare);
            if let Some(cost) = chosen.cost {
                json.name("cost").number(cost);
            }
        });
        json.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Sheet;
    use calcheck::Language;
    use calcheck::text::Tag;
    use serde_json::{Value, json};

    fn sheet() -> Sheet {
        Sheet::new(&Language::compiled(Tag::En).data()).unwrap()
    }

    fn count(query: &str, fragment: &str) -> Value {
        serde_json::from_str(&sheet().count(query, fragment)).unwrap()
    }

    fn line(quantity: &str, packs: &str, currency: &str) -> Value {
        serde_json::from_str(&sheet().line(quantity, packs, currency)).unwrap()
    }

    #[test]
    fn a_count_fills_the_lines() {
        let counted = count(
            "?v=1&server=2022&rds-cal=2022&rds-kind=user",
            "#v=1&own=10~1&shared=9~4&owned=base~2022~user~3&currency=EUR&base-user-price=40&base-device-price=38,50&rds-user-price=120&rds-device-price=110&packs=1, 5&external-users=7&external-servers=2",
        );
        assert_eq!(counted["state"], "counted");
        assert_eq!(
            (&counted["currency"], &counted["version"], &counted["sizes"]),
            (&json!("EUR"), &json!("2022"), &json!([1, 5]))
        );
        assert_eq!(
            counted["lines"],
            json!([
                {"id": "BaseUser", "quantity": 0, "owned": 3, "price": 4000},
                {"id": "BaseDevice", "quantity": 11, "owned": 0, "price": 3850},
                {"id": "BaseConnector", "quantity": 2, "owned": 0, "price": null},
                {"id": "RdsUser", "quantity": 0, "owned": 0, "price": 12000},
                {"id": "RdsDevice", "quantity": 14, "owned": 0, "price": 11000},
                {"id": "RdsConnector", "quantity": 2, "owned": 0, "price": null},
            ])
        );
        let numbers: Vec<&str> =
            counted["rules"].as_array().unwrap().iter().map(|rule| rule["number"].as_str().unwrap()).collect();
        assert!(["B04", "B08", "B20", "B29", "R01"].iter().all(|number| numbers.contains(number)), "{numbers:?}");
        assert!(numbers.is_sorted());
    }

    #[test]
    fn what_cannot_be_counted_has_no_lines() {
        assert_eq!(count("?v=1", ""), json!({"state": "no-server"}));
        assert_eq!(count("?v=1&server=2022", "#v=1&own=ten~1"), json!({"state": "fields"}));
        assert_eq!(count("", "")["example"], true);
        assert_eq!(count("", "#v=1&own=1~1")["example"], false);
    }

    #[test]
    fn an_edition_without_cals_has_no_base_lines() {
        let counted = count("?v=1&server=2019&edition=essentials", "#v=1&own=10~1");
        assert_eq!(
            counted["lines"],
            json!([{"id": "BaseConnector", "quantity": 0, "owned": 0, "price": null}, {"id": "RdsConnector", "quantity": 0, "owned": 0, "price": null}])
        );
    }

    #[test]
    fn lines_as_typed() {
        assert_eq!(
            line(" 1,009 ", "1 × 40.00; 50 × 1900", "USD"),
            json!({"quantity": 1009, "packs": [[50, 190_000, 20], [1, 4_000, 9]], "spare": 0, "cost": 3_836_000})
        );
        assert_eq!(line("12", "10", "USD"), json!({"quantity": 12, "packs": [[10, null, 2]], "spare": 8}));
        assert_eq!(
            line("3", "1 × 1000", "JPY"),
            json!({"quantity": 3, "packs": [[1, 1000, 3]], "spare": 0, "cost": 3000})
        );
        assert_eq!(line("", "", "EUR"), json!({"quantity": 0}));
        for (quantity, packs, wrong) in [
            ("-1", "", json!({"wrong": "quantity"})),
            ("4294967296", "", json!({"wrong": "quantity"})),
            ("1.5", "", json!({"wrong": "quantity"})),
            ("=1", "", json!({"wrong": "quantity"})),
            ("1", "1 × many", json!({"quantity": 1, "wrong": "packs"})),
            ("1", "1 × 1.5", json!({"quantity": 1, "wrong": "packs"})),
            ("4294967295", "1 × 4294967295", json!({"quantity": u32::MAX, "wrong": "packs"})),
        ] {
            assert_eq!(line(quantity, packs, "JPY"), wrong, "{quantity} {packs}");
        }
    }

    #[test]
    fn another_mix_where_packs_make_it_cheaper() {
        let page = "?v=1&server=2022";
        let fragment = "#v=1&own=7~1&currency=EUR&base-user-price=40&base-device-price=42";
        let mix = |users: &str, devices: &str| -> Value {
            serde_json::from_str(&sheet().mix("base", page, fragment, users, devices, "EUR")).unwrap()
        };
        assert_eq!(mix("1 × 40", "1 × 42"), json!({"users": 7, "devices": 0, "cost": 28_000, "bound": 28_000}));
        assert_eq!(mix("5 × 200", "1 × 42"), json!({"users": 5, "devices": 2, "cost": 28_400, "bound": 28_400}));
        assert_eq!(mix("5", "1 × 42"), json!({}));
        assert_eq!(mix("", ""), json!({}));
        let of = |steps: &str| -> Value {
            serde_json::from_str(&sheet().mix_of(steps, "5 × 200", "1 × 42", "EUR")).unwrap()
        };
        assert_eq!(of("0,0;0,0;1,1,7"), json!({"users": 5, "devices": 2, "cost": 28_400, "bound": 28_400}));
        // One is needed in any case, and two are owned.
        assert_eq!(of("1,0;2,0;1,1,7"), json!({"users": 5, "devices": 1, "cost": 24_200, "bound": 24_200}));
        // Five people who share six devices move together, as far as is known.
        assert_eq!(of("0,0;0,0;5,6,1"), json!({"users": 5, "devices": 0, "cost": 20_000, "bound": 20_000}));
        assert_eq!(of("0,0;0,0"), json!({"users": 0, "devices": 0, "cost": 0, "bound": 0}));
        for wrong in ["", "0,0", "0,0;0", "0,0;0,0;1,1", "0,0;0,0;1,1,-1"] {
            assert_eq!(of(wrong), json!({}), "{wrong}");
        }
    }

    #[test]
    fn rules_by_what_there_are_lines_for() {
        let numbers = |what: &str| -> Vec<String> {
            let said: Value = serde_json::from_str(&sheet().rests(what)).unwrap();
            assert!(
                said["rules"].as_array().unwrap().iter().all(|rule| !rule["sources"].as_array().unwrap().is_empty())
            );
            said["rules"].as_array().unwrap().iter().map(|rule| rule["number"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(numbers(""), [""; 0]);
        assert_eq!(numbers("base mix"), ["B01", "B04", "B05", "B06", "B08", "B29"]);
        assert_eq!(numbers("base rds connectors"), ["B01", "B04", "B05", "B06", "B08", "B20", "B21", "R01", "R16"]);
    }
}
