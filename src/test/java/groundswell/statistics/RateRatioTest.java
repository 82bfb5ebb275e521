package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateRatioTest {
    @Test
    void theRatioIsThatOfTheRatesWithHalfACountMore() {
        RateRatio ratio = RateRatio.of(9, 100, 19, 400);
        // 9.5 / 100 over 19.5 / 400; spread exp(1.96 * sqrt(1 / 9.5 + 1 / 19.5)) = exp(0.775476)
        assertEquals(1.948717948717949, ratio.ratio(), 1e-15);
        double spread = Math.exp(1.959963984540054 * Math.sqrt(1 / 9.5 + 1 / 19.5));
        assertEquals(2.171624, spread, 5e-7);
        assertEquals(ratio.ratio() / spread, ratio.low(), 1e-15);
        assertEquals(ratio.ratio() * spread, ratio.high(), 1e-15);
    }

    @Test
    void equalRatesGiveOne() {
        assertEquals(1, RateRatio.of(10, 50, 10, 50).ratio());
    }

    @Test
    void noCountsStayFinite() {
        RateRatio none = RateRatio.of(0, 10, 0, 20);
        assertEquals(2, none.ratio());
        assertTrue(none.low() > 0 && Double.isFinite(none.high()));
        RateRatio never = RateRatio.of(5, 10, 0, 1000);
        assertEquals(1100, never.ratio(), 1e-9);
    }

    @Test
    void exchangedSidesGiveTheInverse() {
        RateRatio one = RateRatio.of(7, 30, 2, 90);
        RateRatio other = RateRatio.of(2, 90, 7, 30);
        assertEquals(1 / one.ratio(), other.ratio(), 1e-12);
        assertEquals(1 / one.high(), other.low(), 1e-12);
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "exposure is 0.0, but must be finite and above 0.0",
                assertThrows(IllegalArgumentException.class, () -> RateRatio.of(1, 0, 1, 1))
                        .getMessage());
    }
}
