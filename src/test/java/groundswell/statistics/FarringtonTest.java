package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FarringtonTest {
    @ParameterizedTest
    @CsvSource({"10, 1, 0, 19.183759", "10, 2, 1, 23.912514", "100, 1.5, 4, 133.669059", "1, 1, 0, 4.485939"})
    void thresholdsAreThoseOfTheFormula(double mean, double dispersion, double variance, double printed) {
        FarringtonThreshold threshold = new FarringtonThreshold(mean, dispersion, variance);
        assertEquals(printed, threshold.upper(2.58), 5.1e-7);
        assertEquals(1, threshold.exceedance(40, 2.58) * (printed - mean) / (40 - mean), 1e-6);
    }

    @Test
    void theScoreOfTheThresholdIsItsQuantile() {
        FarringtonThreshold threshold = new FarringtonThreshold(100, 1.5, 4);
        double low = threshold.z(133);
        double high = threshold.z(134);
        assertTrue(low < 2.58 && 2.58 < high, low + " to " + high);
        assertEquals(134, threshold.upper(high), 1e-9);
        assertEquals(0, threshold.z(100), 1e-14);
        assertTrue(threshold.z(0) < threshold.z(50) && threshold.z(50) < 0);
    }

    /** Computed by other means from the equations. The burst at 40 and 41 is down-weighted. */
    @Test
    void weekdaysTrendAndVolumeExplainAWeeklySeries() {
        long[] counts = {
            9, 23, 13, 15, 16, 11, 12, 10, 24, 14, 16, 17, 9, 13, 11, 26, 15, 17, 15, 10, 13, 12, 28, 13, 16, 16, 11,
            14, 13, 25, 14, 17, 17, 12, 15, 11, 26, 15, 18, 18, 70, 58, 12, 28, 16, 19, 16, 11, 14, 13, 30, 17, 17, 17,
            12, 15, 14, 32, 15, 18, 19, 13, 16, 0
        };
        double[] exposures = {
            1000, 1037, 1074, 1111, 1148, 885, 711, 1048, 1085, 1122, 1159, 1196, 722, 759, 1096, 1133, 1170, 1207,
            1033, 770, 807, 1144, 1181, 1007, 1044, 1081, 818, 855, 1192, 1018, 1055, 1092, 1129, 866, 903, 1029, 1066,
            1103, 1140, 1177, 703, 740, 1077, 1114, 1151, 1188, 1014, 751, 788, 1125, 1162, 1199, 1025, 1062, 799, 836,
            1173, 1210, 1036, 1073, 1110, 847, 884, 1010
        };
        int[] weekdays = new int[64];
        Arrays.setAll(weekdays, t -> t % 7);
        FarringtonThreshold expected = Farrington.of(counts, exposures, new int[][] {weekdays});
        assertEquals(12.084989950027735, expected.expected(), 1e-6);
        assertEquals(1, expected.dispersion());
        assertEquals(1.8262523676339715, expected.variance(), 1e-6);
        assertEquals(22.88978750051509, expected.upper(2.58), 1e-6);

        FarringtonThreshold plain = Farrington.of(counts, exposures, new int[][] {});
        assertEquals(17.914039384221415, plain.expected(), 1e-6);
        assertEquals(1.7402526674141834, plain.dispersion(), 1e-6);
        assertEquals(2.1136049559302483, plain.variance(), 1e-6);
    }

    @Test
    void twiceTheVolumeIsNoAlarm() {
        long[] counts = new long[40];
        double[] exposures = new double[40];
        Arrays.fill(counts, 20);
        Arrays.fill(exposures, 500);
        exposures[39] = 1000;
        FarringtonThreshold expected = Farrington.of(counts, exposures, new int[][] {});
        assertEquals(40, expected.expected(), 1e-6);
        assertEquals(1, expected.dispersion());
        assertTrue(expected.exceedance(45, 2.58) < 1);
        assertTrue(expected.exceedance(80, 2.58) > 1);
    }

    @Test
    void aSeasonIsExpected() {
        long[] counts = new long[61];
        int[] months = new int[61];
        double[] exposures = new double[61];
        Arrays.fill(exposures, 100);
        for (int t = 0; t < 61; t++) {
            months[t] = t % 12;
            counts[t] = months[t] == 0 ? 60 : 20;
        }
        assertEquals(60, Farrington.of(counts, exposures, new int[][] {months}).expected(), 1e-4);
        assertTrue(Farrington.of(counts, exposures, new int[][] {}).expected() < 30);
        months[60] = 1;
        assertEquals(20, Farrington.of(counts, exposures, new int[][] {months}).expected(), 1e-4);
    }

    @Test
    void aTrendIsFollowedButNotAboveThePast() {
        long[] counts = new long[41];
        double[] exposures = new double[41];
        Arrays.fill(exposures, 1);
        Arrays.setAll(counts, t -> Math.round(1000 * Math.exp(-0.02 * t)));
        assertEquals(
                1000 * Math.exp(-0.02 * 40),
                Farrington.of(counts, exposures, new int[][] {}).expected(),
                1);
        // Rising, the trend would lead above all of the past: the mean is expected instead.
        Arrays.setAll(counts, t -> Math.round(1000 * Math.exp(0.02 * t)));
        double mean = Arrays.stream(counts, 0, 40).average().orElseThrow();
        assertEquals(mean, Farrington.of(counts, exposures, new int[][] {}).expected(), 1e-6);
    }

    @Test
    void periodsWithoutExposureAreLeftOut() {
        long[] counts = {5, 900, 5, 5, 5, 0};
        double[] exposures = {10, 0, 10, 10, 10, 10};
        assertEquals(5, Farrington.of(counts, exposures, new int[][] {}).expected(), 1e-6);
    }

    @Test
    void whatWasNeverSeenIsJudgedByTheGammaPoisson() {
        double[] exposures = {10, 20, 30, 30};
        FarringtonThreshold expected = Farrington.of(new long[4], exposures, new int[][] {});
        GammaPoisson prior = new GammaPoisson(0, 2, 1);
        assertEquals(prior.mean(), expected.expected(), 1e-15);
        assertEquals(1, expected.dispersion());
        assertEquals(2 * prior.mean() * prior.mean(), expected.variance(), 1e-15);
        assertTrue(expected.upper(2.58) > 1 && expected.upper(2.58) < 10);
    }

    @Test
    void aWeekdayWithoutAnyCountStaysFinite() {
        long[] counts = new long[29];
        int[] weekdays = new int[29];
        double[] exposures = new double[29];
        Arrays.fill(exposures, 100);
        for (int t = 0; t < 29; t++) {
            weekdays[t] = t % 7;
            counts[t] = weekdays[t] == 0 ? 0 : 7;
        }
        FarringtonThreshold expected = Farrington.of(counts, exposures, new int[][] {weekdays});
        assertTrue(expected.expected() > 0 && expected.expected() < 1e-3, "" + expected);
        assertTrue(expected.upper(2.58) < 1 && Double.isFinite(expected.exceedance(3, 2.58)));
    }

    /** Of random series without a trend, about one in two hundred is above the threshold of 2.58. */
    @Test
    void chanceAloneSeldomAlarms() {
        SplittableRandom random = new SplittableRandom(17);
        int alarms = 0;
        for (int i = 0; i < 2000; i++) {
            long[] counts = new long[50];
            double[] exposures = new double[50];
            for (int t = 0; t < 50; t++) {
                exposures[t] = 800 + random.nextInt(400);
                double limit = Math.exp(-0.015 * exposures[t]);
                double product = random.nextDouble();
                while (product > limit) {
                    counts[t]++;
                    product *= random.nextDouble();
                }
            }
            FarringtonThreshold expected = Farrington.of(counts, exposures, new int[][] {});
            alarms += expected.exceedance(counts[49], 2.58) > 1 ? 1 : 0;
        }
        assertTrue(alarms > 0 && alarms <= 22, alarms + " alarms");
    }

    @Test
    void sparseAndWildSeriesStayFinite() {
        SplittableRandom random = new SplittableRandom(23);
        for (int i = 0; i < 3000; i++) {
            int size = 2 + random.nextInt(60);
            long[] counts = new long[size];
            double[] exposures = new double[size];
            int[][] factors = new int[random.nextInt(3)][size];
            for (int t = 0; t < size; t++) {
                exposures[t] = random.nextInt(9) == 0 && t < size - 1 ? 0 : Math.exp(8 * random.nextDouble());
                counts[t] = exposures[t] > 0 && random.nextInt(1 + i % 10) == 0 ? random.nextLong(1L << i % 20) : 0;
                for (int f = 0; f < factors.length; f++) {
                    factors[f][t] = t == size - 1 ? factors[f][0] : random.nextInt(1 + i % 7);
                }
            }
            exposures[0] = 3;
            FarringtonThreshold expected = Farrington.of(counts, exposures, factors);
            double upper = expected.upper(2.58);
            assertTrue(Double.isFinite(upper) && upper > expected.expected(), i + ": " + expected);
            assertTrue(Double.isFinite(expected.exceedance(7, 2.58)) && Double.isFinite(expected.z(7)), i + "");
        }
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        long[] counts = {1, 2, 3};
        double[] exposures = {1, 1, 1};
        assertEquals(
                "factors[0] has level 2 in the last period, but must have one of the periods before it",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Farrington.of(counts, exposures, new int[][] {{0, 1, 2}}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Farrington.of(counts, exposures, new int[][] {{0, 1}}));
        assertThrows(IllegalArgumentException.class, () -> Farrington.of(counts, exposures, new int[][] {{0, -1, 0}}));
        assertThrows(
                IllegalArgumentException.class, () -> Farrington.of(counts, new double[] {1, 1, 0}, new int[][] {}));
        assertThrows(
                IllegalArgumentException.class, () -> Farrington.of(new long[] {1}, new double[] {1}, new int[][] {}));
        assertThrows(IllegalArgumentException.class, () -> new FarringtonThreshold(0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FarringtonThreshold(1, 0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new FarringtonThreshold(1, 1, 0).upper(0));
        assertThrows(IllegalArgumentException.class, () -> new FarringtonThreshold(1, 1, 0).z(-1));
    }
}
