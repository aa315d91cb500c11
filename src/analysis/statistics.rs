//! A few numbers about many numbers. Knows nothing of runs.

/// Mean of a sample; 0 for none.
pub fn mean(of: &[f64]) -> f64 {
    if of.is_empty() { 0.0 } else { of.iter().sum::<f64>() / of.len() as f64 }
}

/// Variance of a sample around its mean, divided by n - 1; 0 for fewer than two.
pub fn variance(of: &[f64]) -> f64 {
    if of.len() < 2 {
        return 0.0;
    }
    let mean = mean(of);
    of.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (of.len() - 1) as f64
}

/// Standard error of the mean of a sample.
pub fn standard_error(of: &[f64]) -> f64 {
    if of.is_empty() { 0.0 } else { libm::sqrt(variance(of) / of.len() as f64) }
}

/// Standard error of a share that was seen in `n` independent cases.
pub fn share_error(share: f64, n: usize) -> f64 {
    if n == 0 { 0.0 } else { libm::sqrt(share * (1.0 - share) / n as f64) }
}

/// The value below which a share `p` (0 to 1) of a sample lies, interpolated; 0 for none.
pub fn quantile(of: &[f64], p: f64) -> f64 {
    let mut sorted = of.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let at = p.clamp(0.0, 1.0) * last as f64;
    let (low, high) = (libm::floor(at) as usize, libm::ceil(at) as usize);
    sorted[low] + (sorted[high] - sorted[low]) * (at - low as f64)
}

/// Share of cases in which something holds.
pub fn share<T>(of: &[T], holds: impl Fn(&T) -> bool) -> f64 {
    if of.is_empty() { 0.0 } else { of.iter().filter(|x| holds(x)).count() as f64 / of.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_interpolate() {
        let of = [4.0, 1.0, 3.0, 2.0, 5.0];
        assert_eq!(quantile(&of, 0.0), 1.0);
        assert_eq!(quantile(&of, 0.5), 3.0);
        assert_eq!(quantile(&of, 0.875), 4.5);
        assert_eq!(quantile(&of, 1.0), 5.0);
    }

    #[test]
    fn the_error_of_a_mean_shrinks_with_the_root_of_the_sample() {
        let few: Vec<f64> = (0..100).map(|i| f64::from(i % 2)).collect();
        let many: Vec<f64> = (0..400).map(|i| f64::from(i % 2)).collect();
        let ratio = standard_error(&few) / standard_error(&many);
        assert!((ratio - 2.0).abs() < 0.01, "{ratio}");
    }
}
