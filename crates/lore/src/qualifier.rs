//! What stands behind a name to tell namesakes apart: `Zero (Medusan)`.

/// A name or title without what stands in brackets behind it.
pub fn without_qualifier(name: &str) -> &str {
    name.split_once(" (").map_or(name, |(bare, _)| bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_namesakes_apart_is_left_out() {
        assert_eq!(without_qualifier("Terok Nor (mirror)"), "Terok Nor");
        assert_eq!(without_qualifier("Terok Nor"), "Terok Nor");
        assert_eq!(without_qualifier("Q(uinn)"), "Q(uinn)");
    }
}
