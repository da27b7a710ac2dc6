//! Buttons and menus as plain data. Their ids hold the whole question, so that any process can answer it.

/// A row beneath a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// One to five buttons.
    Buttons(Vec<Button>),
    /// One select menu.
    Menu(Menu),
}

/// A button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// Its words, at most 80 characters.
    pub label: String,
    /// Its look.
    pub style: ButtonStyle,
    /// The encoded question, 1–100 characters, unique in the message.
    pub custom_id: String,
    /// Whether it can be pressed.
    pub enabled: bool,
}

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonStyle {
    /// The one thing most readers want next.
    Primary,
    /// Everything else.
    #[default]
    Secondary,
}

/// A select menu; the value picked becomes the name asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Menu {
    /// The encoded question without its name, 1–100 characters, unique in the message.
    pub custom_id: String,
    /// What stands in it before anything is picked, at most 150 characters.
    pub placeholder: String,
    /// 1–25 options.
    pub options: Vec<MenuOption>,
}

/// One line of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuOption {
    /// Its words, 1–100 characters.
    pub label: String,
    /// What is sent when it is picked, 1–100 characters, unique in the menu.
    pub value: String,
    /// A second line, at most 100 characters.
    pub description: Option<String>,
}
