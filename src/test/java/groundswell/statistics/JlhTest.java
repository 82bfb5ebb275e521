package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JlhTest {
    @ParameterizedTest
    @CsvSource({
        "35, 35, 35, 1000000, 28570.428571428572",
        "8, 35, 8, 1000000, 6530.383673469388",
        "4, 35, 4, 1000000, 3265.191836734694",
        "22, 35, 35, 1000000, 11288.001166180758",
        "3, 35, 4, 1000000, 1836.648979591837",
        "3, 35, 5, 1000000, 1469.3020408163263",
        "3640, 47347, 66799, 5064554, 0.371235374214817",
        "27617, 894038, 53182, 5064554, 0.05997919803839233",
        "4, 100, 5, 10000000, 3199.96"
    })
    void scoresAreThoseOfTheDocumentation(
            long count, long size, long supersetCount, long supersetSize, double printed) {
        assertEquals(1, Jlh.score(count, size, supersetCount, supersetSize) / printed, 1e-13);
    }

    @Test
    void aTermThatIsNotMoreFrequentScoresNothing() {
        assertEquals(0, Jlh.score(1, 10, 100, 1000));
        assertEquals(0, Jlh.score(0, 10, 0, 1000));
        assertEquals(0, Jlh.score(0, 0, 5, 1000));
    }

    @Test
    void aTermThatTheSupersetLacksCountsThereOnce() {
        assertEquals(Jlh.score(5, 10, 1, 1000), Jlh.score(5, 10, 0, 1000));
    }

    @Test
    void countsOutOfRangeAreNamed() {
        assertEquals(
                "supersetSize is 0, but must be at least 1",
                assertThrows(IllegalArgumentException.class, () -> Jlh.score(0, 1, 0, 0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Jlh.score(2, 1, 0, 10));
    }
}
