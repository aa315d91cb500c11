//! Statistics of a sample. All of an empty sample is 0.

use std::cmp::Ordering;

/// The mean.
pub fn mean(x: &[f64]) -> f64 {
    if x.is_empty() { 0.0 } else { x.iter().sum::<f64>() / x.len() as f64 }
}

/// The standard deviation of a sample.
pub fn sd(x: &[f64]) -> f64 {
    let centre = mean(x);
    let squares: f64 = x.iter().map(|v| (v - centre) * (v - centre)).sum();
    libm::sqrt(squares / (x.len().max(2) - 1) as f64)
}

/// The median.
pub fn median(x: &[f64]) -> f64 {
    let mut sorted = x.to_vec();
    sorted.sort_by(f64::total_cmp);
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => 0.0,
        n if n % 2 == 1 => sorted[half],
        _ => 0.5 * (sorted[half - 1] + sorted[half]),
    }
}

/// The share of a sample for which something holds.
pub fn share<T>(x: &[T], holds: impl Fn(&T) -> bool) -> f64 {
    if x.is_empty() { 0.0 } else { x.iter().filter(|v| holds(v)).count() as f64 / x.len() as f64 }
}

/// Pearson's correlation of pairs; 0 where one side does not vary.
pub fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let (x, y): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let (mx, my) = (mean(&x), mean(&y));
    let product: f64 = pairs.iter().map(|(a, b)| (a - mx) * (b - my)).sum();
    let spread = sd(&x) * sd(&y) * (pairs.len().max(2) - 1) as f64;
    if spread > 0.0 { product / spread } else { 0.0 }
}

/// Spearman's rank correlation of pairs, equal values sharing their rank.
pub fn rank_correlation(pairs: &[(f64, f64)]) -> f64 {
    let (x, y): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let ranked: Vec<(f64, f64)> = ranks(&x).into_iter().zip(ranks(&y)).collect();
    correlation(&ranked)
}

fn ranks(x: &[f64]) -> Vec<f64> {
    let rank = |v: &f64| {
        let below = x.iter().filter(|w| w.total_cmp(v) == Ordering::Less).count();
        let equal = x.iter().filter(|w| w.total_cmp(v) == Ordering::Equal).count();
        below as f64 + 0.5 * (equal as f64 + 1.0)
    };
    x.iter().map(rank).collect()
}

/// Share of all that is above zero which the largest `part` (0 to 1) of a sample holds.
pub fn top_share(x: &[f64], part: f64) -> f64 {
    let mut gains: Vec<f64> = x.iter().map(|v| v.max(0.0)).collect();
    gains.sort_by(|a, b| b.total_cmp(a));
    let top = part * gains.len() as f64;
    let held: f64 = gains.iter().enumerate().map(|(i, v)| v * (top - i as f64).clamp(0.0, 1.0)).sum();
    let all: f64 = gains.iter().sum();
    if all > 0.0 { held / all } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statistics_of_a_small_sample() {
        let x = [3.0, 1.0, 2.0, 10.0];
        assert_eq!((mean(&x), median(&x), share(&x, |v| *v > 2.0)), (4.0, 2.5, 0.5));
        assert!((sd(&x) - 4.082_482_904_638_63).abs() < 1e-12);
        assert_eq!(top_share(&[-5.0, 1.0, 1.0, 8.0, 0.0], 0.2), 0.8);
        assert_eq!((median(&[]), sd(&[1.0]), top_share(&[], 0.2)), (0.0, 0.0, 0.0));
    }

    #[test]
    fn correlations_see_order_and_ties() {
        let rising = [(1.0, 1.0), (2.0, 10.0), (3.0, 11.0)];
        assert!((rank_correlation(&rising) - 1.0).abs() < 1e-12);
        assert!(correlation(&rising) < 1.0);
        assert!(rank_correlation(&[(1.0, 2.0), (1.0, 3.0), (2.0, 1.0)]) < 0.0);
        assert_eq!(correlation(&[(1.0, 5.0), (2.0, 5.0)]), 0.0);
    }
}
