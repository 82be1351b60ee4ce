package org.plumbline.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void areLettersAndDigitsOfAnyScriptWithoutAccentsInOneCase() {
        assertThat(SearchWords.of("The señora's KITCHEN—½-inch tile, v2_final.pdf")).containsExactly("the", "senora", "s", "kitchen", "1⁄2", "inch", "tile",
                "v2", "final", "pdf");
        assertThat(SearchWords.of("Straße STRASSE strasse")).containsExactly("strasse");
        assertThat(SearchWords.of("Søren Łódź Đorđe")).containsExactly("soren", "lodz", "dorde");
        assertThat(SearchWords.of("ΟΔΟΣ οδός")).containsExactly("οδοσ");
        assertThat(SearchWords.of("Йод 厨房")).containsExactly("иод", "厨房");
        assertThat(SearchWords.of("e\u0301tage étage")).as("composed or not").containsExactly("etage");
        assertThat(SearchWords.of("😀 … '%_\\ <b>")).containsExactly("b");
        assertThat(SearchWords.of(null)).isEmpty();
    }

    @Test
    void areCutWhereNobodyTypesAnyMore() {
        assertThat(SearchWords.of("a".repeat(4000))).containsExactly("a".repeat(SearchWords.LONGEST));
        assertThat(SearchWords.of("𝒳".repeat(100))).containsExactly("x".repeat(SearchWords.LONGEST));
        assertThat(SearchWords.of("𐐨".repeat(41)).iterator().next().codePointCount(0, 80)).isEqualTo(SearchWords.LONGEST);
    }

    @Test
    void allThatBeginAlikeLieBetweenABeginningAndTheNext() {
        for (String beginning : new String[] {"kitch", "z", "ñ", "厨", "𐐨"}) {
            byte[] from = WordIndex.bytes(beginning);
            byte[] until = WordIndex.next(from);
            for (String longer : new String[] {beginning, beginning + "en", beginning + "\uffff", beginning + "𐐨"}) {
                assertThat(Arrays.compareUnsigned(WordIndex.bytes(longer), from)).isNotNegative();
                assertThat(Arrays.compareUnsigned(WordIndex.bytes(longer), until)).isNegative();
            }
            assertThat(Arrays.compareUnsigned(WordIndex.bytes("a"), from)).isNegative();
        }
    }

    @Test
    void onlyTheLastThatIsLookedForMayGoOn() {
        SearchTerms terms = SearchTerms.of("Tile kítch tile");
        assertThat(terms.words()).containsExactly("tile", "kitch");
        assertThat(terms.matches("Kitchen")).isTrue();
        assertThat(terms.matches("TILE")).isTrue();
        assertThat(terms.matches("tiles")).isFalse();
        assertThat(SearchTerms.of("ki").matches("kitchen")).as("two letters are a word").isFalse();
        assertThat(SearchTerms.of("厨").matches("厨房")).as("but not in every script").isTrue();
        assertThat(SearchTerms.of("1 2 3 4 5 6 7 8 9 10").words()).hasSize(SearchTerms.MOST);
    }

    @Test
    void areFoundAsTheyFollowEachOtherWhereTheyAreQuoted() {
        SearchTerms terms = SearchTerms.of("tile “the blue kítchen” «not one»");
        assertThat(terms.words()).containsExactly("tile", "the", "blue", "kitchen", "not", "one");
        assertThat(terms.isOpen()).as("what is quoted does not go on").isFalse();
        assertThat(terms.isPhrasedIn("The tile: not one for THE blue, kitchen!")).isTrue();
        assertThat(terms.isPhrasedIn("The tile: not one for the kitchen, blue")).isFalse();
        assertThat(SearchTerms.of("\"blue tile\" kitch").isOpen()).isTrue();
        assertThat(SearchTerms.of("\"kitch\"").matches("kitchen")).as("one word in quotation marks stands as it is").isFalse();
        assertThat(SearchTerms.of("27\" door").phrases()).as("an inch is no quotation").isEmpty();
        assertThat(SearchTerms.of("blue tile").isPhrasedIn("tile blue")).isTrue();
    }
}
