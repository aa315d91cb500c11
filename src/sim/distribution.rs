//! Distributions by inverse distribution function, one uniform per draw, on `libm` alone so that every
//! platform gives the same bits.

use libm::{exp, lgamma, log, log1p, pow, sqrt};

/// Quantile of the standard normal distribution (Wichura 1988, AS 241, relative error about 1e-16).
/// At 0 and 1 it is minus and plus infinity; outside there is no such quantile, and the result is no number.
pub fn normal_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180625 - q * q;
        return q * ratio(&CENTRE_NUM, &CENTRE_DEN, r);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = sqrt(-log(tail));
    let x = if r <= 5.0 {
        ratio(&MIDDLE_NUM, &MIDDLE_DEN, r - 1.6)
    } else if r.is_finite() {
        ratio(&FAR_NUM, &FAR_DEN, r - 5.0)
    } else {
        r
    };
    if q < 0.0 { -x } else { x }
}

fn ratio(num: &[f64; 8], den: &[f64; 8], r: f64) -> f64 {
    // By halves rather than term by term: nothing waits for more than three others (Estrin 1960).
    let (r2, r4) = (r * r, (r * r) * (r * r));
    let polynomial = |c: &[f64; 8]| {
        let low = (c[0] + c[1] * r) + (c[2] + c[3] * r) * r2;
        let high = (c[4] + c[5] * r) + (c[6] + c[7] * r) * r2;
        low + high * r4
    };
    polynomial(num) / polynomial(den)
}

const CENTRE_NUM: [f64; 8] = [
    3.387_132_872_796_366_5,
    1.331_416_678_917_843_8e2,
    1.971_590_950_306_551_3e3,
    1.373_169_376_550_946e4,
    4.592_195_393_154_987e4,
    6.726_577_092_700_87e4,
    3.343_057_558_358_813e4,
    2.509_080_928_730_122_7e3,
];
const CENTRE_DEN: [f64; 8] = [
    1.0,
    4.231_333_070_160_091e1,
    6.871_870_074_920_579e2,
    5.394_196_021_424_751e3,
    2.121_379_430_158_659_7e4,
    3.930_789_580_009_271e4,
    2.872_908_573_572_194_3e4,
    5.226_495_278_852_545e3,
];
const MIDDLE_NUM: [f64; 8] = [
    1.423_437_110_749_683_5,
    4.630_337_846_156_546,
    5.769_497_221_460_691,
    3.647_848_324_763_204_5,
    1.270_458_252_452_368_4,
    2.417_807_251_774_506e-1,
    2.272_384_498_926_918_4e-2,
    7.745_450_142_783_414e-4,
];
const MIDDLE_DEN: [f64; 8] = [
    1.0,
    2.053_191_626_637_759,
    1.676_384_830_183_803_8,
    6.897_673_349_851e-1,
    1.481_039_764_274_800_8e-1,
    1.519_866_656_361_645_7e-2,
    5.475_938_084_995_345e-4,
    1.050_750_071_644_416_9e-9,
];
const FAR_NUM: [f64; 8] = [
    6.657_904_643_501_103,
    5.463_784_911_164_114,
    1.784_826_539_917_291_3,
    2.965_605_718_285_048_7e-1,
    2.653_218_952_657_612_4e-2,
    1.242_660_947_388_078_4e-3,
    2.711_555_568_743_487_6e-5,
    2.010_334_399_292_288_1e-7,
];
const FAR_DEN: [f64; 8] = [
    1.0,
    5.998_322_065_558_88e-1,
    1.369_298_809_227_358e-1,
    1.487_536_129_085_061_5e-2,
    7.868_691_311_456_133e-4,
    1.846_318_317_510_054_8e-5,
    1.421_511_758_316_446e-7,
    2.044_263_103_389_939_8e-15,
];

/// Distribution function of the standard normal.
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2)
}

/// The same within 2e-7, without an exponential (Hastings 1955; Abramowitz & Stegun 1964, 7.1.28): for beliefs, which
/// compare every pair of needs in every segment.
pub fn normal_cdf_near(x: f64) -> f64 {
    let t = x.abs() * std::f64::consts::FRAC_1_SQRT_2;
    let (t2, t4) = (t * t, (t * t) * (t * t));
    let low = (1.0 + 0.070_523_078_4 * t) + (0.042_282_012_3 + 0.009_270_527_2 * t) * t2;
    let high = (0.000_152_014_3 + 0.000_276_567_2 * t) + 0.000_043_063_8 * t2;
    let root = low + high * t4;
    let fourth = (root * root) * (root * root);
    let outside = 1.0 / ((fourth * fourth) * (fourth * fourth));
    0.5 * (1.0 + (1.0 - outside).copysign(x))
}

/// Quantile of a lognormal distribution with the given median and sd of its logarithm.
pub fn lognormal_quantile(median: f64, sigma: f64, p: f64) -> f64 {
    median * exp(sigma * normal_quantile(p))
}

/// Regularised incomplete beta function I_x(a, b), by Lentz's continued fraction.
pub fn beta_cdf(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x));
    if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(a, b, x) / a
    } else {
        1.0 - front * beta_fraction(b, a, 1.0 - x) / b
    }
}

fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let tiny = 1e-300;
    let guard = |v: f64| if v.abs() < tiny { tiny } else { v };
    let mut c = 1.0;
    let mut d = 1.0 / guard(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for m in 1..200 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a - 1.0 + 2.0 * m) * (a + 2.0 * m));
        d = 1.0 / guard(1.0 + even * d);
        c = guard(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 1.0 + 2.0 * m));
        d = 1.0 / guard(1.0 + odd * d);
        c = guard(1.0 + odd / c);
        let step = d * c;
        h *= step;
        if (step - 1.0).abs() < 1e-14 {
            break;
        }
    }
    h
}

/// Quantile of a Beta(a, b) distribution by bisection (accurate to about 1e-12). Costly: tabulate it.
pub fn beta_quantile(a: f64, b: f64, p: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..44 {
        let mid = 0.5 * (low + high);
        if beta_cdf(a, b, mid) < p { low = mid } else { high = mid }
    }
    0.5 * (low + high)
}

/// A Beta distribution tabulated once, so that drawing from it costs one look-up.
#[derive(Clone, Debug, PartialEq)]
pub struct BetaTable {
    quantiles: Box<[f64; Self::STEPS + 1]>,
}

impl BetaTable {
    const STEPS: usize = 512;
    /// Tabulates Beta(a, b), both above 0.
    pub fn new(a: f64, b: f64) -> Self {
        let at = |i: usize| match i {
            0 => 0.0,
            i if i == Self::STEPS => 1.0,
            i => beta_quantile(a, b, i as f64 / Self::STEPS as f64),
        };
        Self { quantiles: Box::new(std::array::from_fn(at)) }
    }
    /// The quantile at `p` in 0 to 1, linear between the tabulated points; what lies outside counts as the nearer end.
    pub fn quantile(&self, p: f64) -> f64 {
        between(&self.quantiles, p)
    }
}

/// A lognormal distribution of mean one, tabulated once like [`BetaTable`].
#[derive(Clone, Debug, PartialEq)]
pub struct LognormalTable {
    quantiles: Box<[f64; Self::STEPS + 1]>,
}

impl LognormalTable {
    const STEPS: usize = 256;
    /// Tabulates the distribution whose logarithm has this sd, 0 or more.
    pub fn new(sigma: f64) -> Self {
        let step = 1.0 / Self::STEPS as f64;
        // It has no ends, the table does: a quarter of a step before nothing and before infinity.
        let at = |i: usize| lognormal_quantile(1.0, sigma, (i as f64 * step).clamp(step / 4.0, 1.0 - step / 4.0));
        let points: [f64; Self::STEPS + 1] = std::array::from_fn(at);
        let mean = points.windows(2).map(|ends| (ends[0] + ends[1]) / 2.0 * step).sum::<f64>();
        Self { quantiles: Box::new(points.map(|point| point / mean)) }
    }
    /// The quantile at `p` in 0 to 1, linear between the tabulated points; what lies outside counts as the nearer end.
    pub fn quantile(&self, p: f64) -> f64 {
        between(&self.quantiles, p)
    }
}

/// The value at a share `p` of the way along points at equal distances, two or more of them, linear between them.
fn between<const N: usize>(points: &[f64; N], p: f64) -> f64 {
    let steps = N - 1;
    let place = p.clamp(0.0, 1.0) * steps as f64;
    let i = (place as u32 as usize).min(steps - 1);
    let part = place - i as f64;
    points[i] * (1.0 - part) + points[i + 1] * part
}

/// The heavy right tail of a task: `min(8, 1.5 * U^(-1/1.9))`, a ratio of at least 1.5.
pub fn tail_ratio(base: f64, exponent: f64, cap: f64, u: f64) -> f64 {
    (base * pow(u, -1.0 / exponent)).min(cap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_quantile_inverts_the_distribution_function() {
        for p in [1e-9, 1e-4, 0.025, 0.3, 0.5, 0.8, 0.975, 0.9999] {
            let back = normal_cdf(normal_quantile(p));
            assert!((back - p).abs() < 1e-12 + 1e-10 * p, "{p} came back as {back}");
        }
        assert!((normal_quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-12);
        assert_eq!([0.0, 1.0].map(normal_quantile), [f64::NEG_INFINITY, f64::INFINITY]);
        assert!([-0.1, 1.1, f64::NAN].iter().all(|p| normal_quantile(*p).is_nan()));
    }

    #[test]
    fn the_near_distribution_function_is_near() {
        for i in -800..=800 {
            let x = f64::from(i) / 100.0;
            assert!((normal_cdf_near(x) - normal_cdf(x)).abs() < 2e-7, "{x}");
        }
        assert_eq!([f64::NEG_INFINITY, f64::INFINITY].map(normal_cdf_near), [0.0, 1.0]);
        assert!(normal_cdf_near(f64::NAN).is_nan());
    }

    #[test]
    fn the_lognormal_table_has_mean_one_and_its_spread() {
        for sigma in [0.0, 0.15, 0.5] {
            let table = LognormalTable::new(sigma);
            let n = 100_000;
            let draws: Vec<f64> = (0..n).map(|i| table.quantile((f64::from(i) + 0.5) / f64::from(n))).collect();
            let mean = |of: &dyn Fn(f64) -> f64| draws.iter().map(|x| of(*x)).sum::<f64>() / f64::from(n);
            let (one, log) = (mean(&|x| x), mean(&|x| libm::log(x)));
            let sd = libm::sqrt(mean(&|x| (libm::log(x) - log) * (libm::log(x) - log)));
            assert!((one - 1.0).abs() < 1e-6, "{one}");
            assert!((sd - sigma).abs() < 0.01 * sigma + 1e-9, "{sigma} came out as {sd}");
            assert!(
                (table.quantile(0.8) - lognormal_quantile(libm::exp(-sigma * sigma / 2.0), sigma, 0.8)).abs() < 3e-3
            );
        }
    }

    #[test]
    fn the_beta_table_has_the_mean_of_its_distribution() {
        let table = BetaTable::new(1.45, 7.64);
        let n = 100_000;
        let mean: f64 = (0..n).map(|i| table.quantile((f64::from(i) + 0.5) / f64::from(n))).sum::<f64>() / f64::from(n);
        assert!((mean - 1.45 / (1.45 + 7.64)).abs() < 2e-3, "{mean}");
    }

    #[test]
    fn the_uniform_beta_is_its_own_argument() {
        assert!((beta_cdf(1.0, 1.0, 0.37) - 0.37).abs() < 1e-12);
        assert!((beta_cdf(2.0, 2.0, 0.5) - 0.5).abs() < 1e-12);
    }
}
