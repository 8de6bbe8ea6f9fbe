//! How far two spellings are from each other.

/// How many letters must change to make one word of the other.
pub fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.chars().enumerate() {
            let change = corner + usize::from(a != b);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_change_are_counted() {
        assert_eq!(distance("quyet", "quyat"), 1);
        assert_eq!(distance("luu", "lu"), 1);
        assert_eq!(distance("hop", "hpo"), 2);
        assert_eq!(distance("", "hop"), 3);
    }
}
