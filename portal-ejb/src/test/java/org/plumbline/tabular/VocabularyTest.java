package org.plumbline.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final Vocabulary<Thing> WORDS = new Vocabulary<>(Thing.class,
            Map.of(Thing.NAME, List.of("Title", "Name", "Description"), Thing.DESCRIPTION, List.of("Descripción", "Description"),
                    Thing.COST, List.of("Unit Cost")));

    @ParameterizedTest
    @ValueSource(strings = {"Unit Cost", "unit_cost", "UnitCost", " UNIT-COST: ", "Unit Cost ($)", "Unit cost [USD]"})
    void comparesWithoutWhatPeopleAdd(String heading) {
        assertThat(WORDS.guess(List.of("x", heading))).isEqualTo(Map.of(Thing.COST, 1));
    }

    @Test
    void givesAColumnToOneFieldOnlyAndTheNeededFieldChoosesFirst() {
        assertThat(WORDS.guess(List.of("Description"))).isEqualTo(Map.of(Thing.NAME, 0));
        assertThat(WORDS.guess(List.of("Description", "Name"))).isEqualTo(Map.of(Thing.NAME, 1, Thing.DESCRIPTION, 0));
        assertThat(WORDS.guess(List.of("Name", "Name", "DESCRIPCION"))).isEqualTo(Map.of(Thing.NAME, 0, Thing.DESCRIPTION, 2));
    }

    @Test
    void keepsThePercentSignAndBracketsThatAreAllThereIs() {
        assertThat(Vocabulary.plain("Markup %")).isEqualTo("markup%").isNotEqualTo(Vocabulary.plain("Markup"));
        assertThat(Vocabulary.plain("(Notes)")).isEqualTo("notes");
    }

    private enum Thing { NAME, DESCRIPTION, COST }
}
