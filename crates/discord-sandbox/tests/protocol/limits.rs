//! What Discord would refuse is refused, at the path of the bad field.

use serde_json::{Value, json};

use super::support::{Bot, Stand};

/// Answers a fresh interaction and returns the codes found at a path beneath `data`; empty if
/// the answer was accepted.
async fn codes_at(stand: &Stand, bot: &mut Bot, data: &Value, path: &str) -> Vec<String> {
    let (_, payload) = stand.station(bot).await;
    let (status, error) = stand.callback(&payload, json!({"type": 4, "data": data})).await;
    if status == 204 {
        return Vec::new();
    }
    assert_eq!((status, &error["code"]), (400, &json!(50035)), "{error}");
    let found = error.pointer(&format!("/errors/data/{path}/_errors"));
    let found = found.unwrap_or_else(|| panic!("nothing at {path}: {error}"));
    let codes = found.as_array().unwrap().iter();
    codes.map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

/// Holds one limit: `at` is accepted, and one step further is refused with this code.
async fn hold(cases: Vec<(&str, &str, Value, Value)>) {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    for (path, code, at, over) in cases {
        let fine = codes_at(&stand, &mut bot, &at, path).await;
        assert!(fine.is_empty(), "{path} at its limit: {fine:?}");
        assert_eq!(codes_at(&stand, &mut bot, &over, path).await, [code], "{path}");
    }
}

fn x(count: usize) -> String {
    "x".repeat(count)
}

fn embed(part: Value) -> Value {
    let mut embed = json!({"description": "d"});
    embed.as_object_mut().unwrap().extend(part.as_object().unwrap().clone());
    json!({"embeds": [embed]})
}

fn field(name: usize, value: usize) -> Value {
    embed(json!({"fields": [{"name": x(name), "value": x(value)}]}))
}

fn fields(count: usize) -> Value {
    let fields: Vec<Value> = (0..count).map(|_| json!({"name": "n", "value": "v"})).collect();
    embed(json!({"fields": fields}))
}

fn embeds(lengths: &[usize]) -> Value {
    let embeds: Vec<Value> = lengths.iter().map(|n| json!({"description": x(*n)})).collect();
    json!({"embeds": embeds})
}

const LONG: &str = "BASE_TYPE_MAX_LENGTH";
const BOUNDS: &str = "BASE_TYPE_BAD_LENGTH";

#[tokio::test]
async fn texts_are_held_to_their_limits() {
    hold(vec![
        ("content", LONG, json!({"content": x(2_000)}), json!({"content": x(2_001)})),
        ("embeds/0/fields/0/value", LONG, field(1, 1_024), field(1, 1_025)),
        ("embeds/0/fields/0/name", LONG, field(256, 1), field(257, 1)),
        ("embeds/0/title", LONG, embed(json!({"title": x(256)})), embed(json!({"title": x(257)}))),
        ("embeds/0/description", LONG, embeds(&[4_096]), embeds(&[4_097])),
        (
            "embeds/0/footer/text",
            LONG,
            embed(json!({"footer": {"text": x(2_048)}})),
            embed(json!({"footer": {"text": x(2_049)}})),
        ),
        (
            "embeds/0/author/name",
            BOUNDS,
            embed(json!({"author": {"name": x(256)}})),
            embed(json!({"author": {"name": x(257)}})),
        ),
    ])
    .await;
}

#[tokio::test]
async fn numbers_of_things_are_held_to_their_limits() {
    hold(vec![
        ("embeds", LONG, embeds(&[1; 10]), embeds(&[1; 11])),
        ("embeds/0/fields", LONG, fields(25), fields(26)),
        ("embeds", "MAX_EMBED_SIZE_EXCEEDED", embeds(&[3_000; 2]), embeds(&[3_000, 3_000, 1])),
    ])
    .await;
}

#[tokio::test]
async fn characters_outside_the_basic_plane_count_twice() {
    let stars = |count: usize| json!({"content": "🖖".repeat(count)});
    hold(vec![("content", LONG, stars(1_000), stars(1_001))]).await;
}

fn row(components: Value) -> Value {
    json!({"content": "c", "components": [{"type": 1, "components": components}]})
}

fn button(id: &str) -> Value {
    json!({"type": 2, "style": 2, "label": "b", "custom_id": id})
}

fn buttons(count: usize) -> Value {
    row((0..count).map(|n| button(&n.to_string())).collect())
}

fn menu(part: Value) -> Value {
    let mut menu = json!({"type": 3, "custom_id": "m", "options": [{"label": "l", "value": "v"}]});
    menu.as_object_mut().unwrap().extend(part.as_object().unwrap().clone());
    menu
}

fn options(count: usize) -> Value {
    let option = |n: usize| json!({"label": "l", "value": n.to_string()});
    row(json!([menu(json!({"options": (0..count).map(option).collect::<Vec<_>>()}))]))
}

fn option(label: usize, description: usize) -> Value {
    let option = json!({"label": x(label), "value": "v", "description": x(description)});
    row(json!([menu(json!({"options": [option]}))]))
}

#[tokio::test]
async fn components_are_held_to_their_limits() {
    let labelled = |count: usize| row(json!([{"type": 2, "style": 2, "label": x(count), "custom_id": "b"}]));
    let linked = |count: usize| {
        let url = format!("https://a.example/{}", x(count));
        row(json!([{"type": 2, "style": 5, "label": "l", "url": url}]))
    };
    let hint = |count: usize| row(json!([menu(json!({"placeholder": x(count)}))]));
    let button_path = "components/0/components/0";
    let at = |field: &str| format!("{button_path}/{field}");
    hold(vec![
        ("components/0/components", BOUNDS, buttons(5), buttons(6)),
        (&at("custom_id"), BOUNDS, row(json!([button(&x(100))])), row(json!([button(&x(101))]))),
        (&at("label"), LONG, labelled(80), labelled(81)),
        (&at("url"), BOUNDS, linked(494), linked(495)),
        (&at("options"), BOUNDS, options(25), options(26)),
        (&at("placeholder"), LONG, hint(150), hint(151)),
        (&at("options/0/label"), BOUNDS, option(100, 1), option(101, 1)),
        (&at("options/0/description"), LONG, option(1, 100), option(1, 101)),
    ])
    .await;
}

#[tokio::test]
async fn a_custom_id_that_comes_twice_is_refused_where_it_comes_again() {
    let one = json!({"type": 1, "components": [button("same")]});
    let twice = json!({"content": "c", "components": [one, one]});
    let path = "components/1/components/0/custom_id";
    let distinct = row(json!([button("one"), button("two")]));
    hold(vec![(path, "COMPONENT_CUSTOM_ID_DUPLICATED", distinct, twice)]).await;
}

#[tokio::test]
async fn a_menu_fills_its_row_and_rows_are_five_at_most() {
    let rows = |count: usize| {
        let row = |n: usize| json!({"type": 1, "components": [button(&n.to_string())]});
        json!({"content": "c", "components": (0..count).map(row).collect::<Vec<_>>()})
    };
    let crowded = row(json!([menu(json!({})), button("b")]));
    let alone = row(json!([menu(json!({}))]));
    let wide = "COMPONENT_LAYOUT_WIDTH_EXCEEDED";
    hold(vec![("components/0/components/1", wide, alone, crowded), ("components", LONG, rows(5), rows(6))]).await;
}

#[tokio::test]
async fn twenty_six_choices_are_refused() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    for (count, status) in [(26, 400), (25, 204)] {
        stand.handle.autocomplete("station", json!({"name": "t"}), "name").unwrap();
        let payload = bot.interaction().await;
        let choice = |n: usize| json!({"name": n.to_string(), "value": "v"});
        let choices: Vec<Value> = (0..count).map(choice).collect();
        let body = json!({"type": 8, "data": {"choices": choices}});
        let (answer, error) = stand.callback(&payload, body).await;
        assert_eq!(answer, status, "{error}");
        if status == 400 {
            assert_eq!(error["errors"]["data"]["choices"]["_errors"][0]["code"], LONG);
        }
    }
}

#[tokio::test]
async fn modals_are_held_to_their_limits() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let input = json!({"type": 4, "custom_id": "i", "style": 1, "label": x(46)});
    let modal = json!({"custom_id": "m", "title": x(46),
        "components": [{"type": 1, "components": [input]}]});
    let (_, payload) = stand.station(&mut bot).await;
    let (status, error) = stand.callback(&payload, json!({"type": 9, "data": modal})).await;
    assert_eq!(status, 400);
    let data = &error["errors"]["data"];
    assert_eq!(data["title"]["_errors"][0]["code"], BOUNDS);
    assert_eq!(data["components"]["0"]["components"]["0"]["label"]["_errors"][0]["code"], BOUNDS);
}

#[tokio::test]
async fn every_bad_field_is_named_at_once() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    let (_, payload) = stand.station(&mut bot).await;
    let data = json!({"content": x(2_001), "embeds": [{"title": x(257)}]});
    let (_, error) = stand.callback(&payload, json!({"type": 4, "data": data})).await;
    let errors = &error["errors"]["data"];
    assert_eq!(errors["content"]["_errors"][0]["message"], "Must be 2000 or fewer in length.");
    assert_eq!(errors["embeds"]["0"]["title"]["_errors"][0]["code"], LONG);
}

#[tokio::test]
async fn things_of_the_wrong_sort_are_refused_and_do_not_break_anything() {
    let stand = Stand::start().await;
    let mut bot = stand.with_bot().await;
    for data in [
        json!({"content": 5}),
        json!({"embeds": {}}),
        json!({"embeds": ["x"]}),
        json!({"embeds": [{}]}),
        json!({"embeds": [{"description": "d", "fields": [5]}]}),
        json!({"embeds": [{"title": "t", "url": "javascript:alert(1)"}]}),
        json!({"embeds": [{"title": "t", "color": -1}]}),
        json!({"embeds": [{"title": "t", "timestamp": "yesterday"}]}),
        json!({"content": "c", "components": [{"type": 2}]}),
        json!({"content": "c", "components": [{"type": 1, "components": []}]}),
        json!({"content": "c", "components": "x"}),
        json!({"content": "c", "allowed_mentions": {"parse": ["nobody"]}}),
    ] {
        let (_, payload) = stand.station(&mut bot).await;
        let (status, error) = stand.callback(&payload, json!({"type": 4, "data": data})).await;
        assert_eq!((status, &error["code"]), (400, &json!(50035)), "{data} gave {error}");
    }
}

#[tokio::test]
async fn components_v2_have_rules_of_their_own() {
    let flagged = |part: Value| {
        let mut data = json!({"flags": 1 << 15});
        data.as_object_mut().unwrap().extend(part.as_object().unwrap().clone());
        data
    };
    let texts = |count: usize, length: usize| {
        let text = json!({"type": 10, "content": x(length)});
        flagged(json!({"components": vec![text; count]}))
    };
    let text = json!({"type": 10, "content": "t"});
    let with_content = flagged(json!({"content": "c", "components": [text]}));
    let legacy = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
    let section = |count: usize| {
        let texts = vec![json!({"type": 10, "content": "t"}); count];
        flagged(json!({"components":
            [{"type": 9, "components": texts, "accessory": button("b")}]}))
    };
    hold(vec![
        ("content", legacy, texts(1, 1), with_content),
        ("components", "COMPONENT_MAX_TOTAL_TEXT_EXCEEDED", texts(4, 1_000), texts(4, 1_001)),
        ("components", BOUNDS, texts(40, 1), texts(41, 1)),
        ("components/0/components", BOUNDS, section(3), section(4)),
    ])
    .await;
}
