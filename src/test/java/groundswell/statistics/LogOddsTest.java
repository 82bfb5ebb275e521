package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogOddsTest {
    /** Pseudo-tokens of six novels of Jane Austen, the only whole numbers near their fit that give all printed digits. */
    private static final double NOVELS = 3_253_909;

    private static final double MANSFIELD_PARK = 612_946;
    private static final double PRIDE_AND_PREJUDICE = 548_673;
    private static final double EMMA = 608_725;
    private static final double SENSE_AND_SENSIBILITY = 544_271;
    private static final double PERSUASION = 476_454;

    @Test
    void theTextbookFormBuriesANewTermUnderADullOne() {
        double mass = 1000;
        LogOdds fresh = LogOdds.of(50, 1_000_000, 0, 10_000_000, mass * 50 / 11e6, mass);
        LogOdds dull = LogOdds.of(60, 1_000_000, 400, 10_000_000, mass * 460 / 11e6, mass);
        assertEquals(0.78, fresh.z(), 0.005);
        assertEquals(2.93, dull.z(), 0.005);
        assertEquals(0.7825403737046034, fresh.z(), 1e-10);
        assertTrue(fresh.logOdds() > dull.logOdds());
        assertEquals(
                0.30,
                LogOdds.of(50, 1_000_000, 0, 10_000_000, 100 * 50 / 11e6, 100).z(),
                0.005);
    }

    @ParameterizedTest
    @CsvSource({
        "Mansfield Park, sir thomas, 266, 27.237533",
        "Pride & Prejudice, mr darcy, 230, 27.007276",
        "Emma, mr knightley, 239, 25.924003",
        "Sense & Sensibility, mrs jennings, 185, 24.329377",
        "Emma, mrs weston, 208, 24.183175",
        "Mansfield Park, miss crawford, 196, 23.377966",
        "Persuasion, captain wentworth, 143, 22.980832",
        "Persuasion, mr elliot, 133, 22.162331",
        "Emma, mr elton, 174, 22.117332",
        "Mansfield Park, mrs norris, 148, 20.313112",
        "Persuasion, lady russell, 110, 20.154282",
        "Emma, miss woodhouse, 143, 20.049552",
        "Persuasion, sir walter, 108, 19.970146",
        "Mansfield Park, mr crawford, 141, 19.826696",
        "Pride & Prejudice, mrs bennet, 123, 19.746507",
        "Pride & Prejudice, mr collins, 121, 19.585241",
        "Emma, mr weston, 132, 19.262649",
        "Emma, mrs elton, 116, 18.057057",
        "Emma, frank churchill, 114, 17.900658",
        "Sense & Sensibility, mrs dashwood, 97, 17.614307"
    })
    void bigramsOfOneNovelHaveTheirPublishedWeight(String novel, String bigram, long count, double printed) {
        double size =
                switch (novel) {
                    case "Mansfield Park" -> MANSFIELD_PARK;
                    case "Pride & Prejudice" -> PRIDE_AND_PREJUDICE;
                    case "Emma" -> EMMA;
                    case "Sense & Sensibility" -> SENSE_AND_SENSIBILITY;
                    default -> PERSUASION;
                };
        // Its count over all novels is that in the one novel, so that both pseudo-counts are twice the count.
        assertEquals(
                printed,
                LogOdds.weighted(2.0 * count, size, 2.0 * count, NOVELS).z(),
                5.1e-7,
                bigram);
    }

    @Test
    void aTableIsWeightedCellByCell() {
        long[][] counts = {{4, 6, 0}, {1, 0, 9}};
        // Pooled 5, 6, 9: pseudo-counts 9, 12 and 6, 18; their sizes 21 and 24, over both 15, 12, 18 of 45.
        double[][] z = LogOdds.weighted(counts);
        assertEquals((Math.log(9 / 12.0) - Math.log(15 / 30.0)) / Math.sqrt(1 / 9.0 + 1 / 15.0), z[0][0], 1e-14);
        assertEquals((Math.log(12 / 9.0) - Math.log(12 / 33.0)) / Math.sqrt(2 / 12.0), z[0][1], 1e-14);
        assertEquals(0, z[0][2]);
        assertEquals((Math.log(6 / 18.0) - Math.log(15 / 30.0)) / Math.sqrt(1 / 6.0 + 1 / 15.0), z[1][0], 1e-14);
        assertEquals(0, z[1][1]);
        assertEquals((Math.log(18 / 6.0) - Math.log(18 / 27.0)) / Math.sqrt(2 / 18.0), z[1][2], 1e-14);
    }

    @Test
    void corporaWithoutTermsOrWithOneAreZero() {
        assertEquals(0, LogOdds.weighted(new long[][] {}).length);
        assertArrayEquals(new double[2], LogOdds.weighted(new long[][] {{0, 0}, {3, 0}})[0]);
        assertArrayEquals(new double[2], LogOdds.weighted(new long[][] {{0, 0}, {3, 0}})[1]);
    }

    @Test
    void exchangedCorporaGiveTheOpposite() {
        LogOdds one = LogOdds.of(30, 1000, 5, 4000, 0.4, 50);
        LogOdds other = LogOdds.of(5, 4000, 30, 1000, 0.4, 50);
        assertEquals(one.logOdds(), -other.logOdds(), 1e-14);
        assertEquals(one.z(), -other.z(), 1e-14);
        assertEquals(Math.log(30.4 / 1019.6) - Math.log(5.4 / 4044.6), one.logOdds(), 1e-14);
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "priorCount is 0.0, but must be finite and above 0.0",
                assertThrows(IllegalArgumentException.class, () -> LogOdds.of(0, 10, 0, 10, 0, 5))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> LogOdds.of(11, 10, 0, 10, 1, 5));
        assertThrows(IllegalArgumentException.class, () -> LogOdds.of(0, 10, 0, 10, 5, 5));
        assertThrows(IllegalArgumentException.class, () -> LogOdds.weighted(5, 5, 6, 9));
        assertThrows(IllegalArgumentException.class, () -> LogOdds.weighted(new long[][] {{1}, {1, 2}}));
    }
}
