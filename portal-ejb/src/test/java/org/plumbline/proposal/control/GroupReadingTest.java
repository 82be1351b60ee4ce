package org.plumbline.proposal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.proposal.control.EstimateFiles.read;
import static org.plumbline.proposal.control.EstimateFiles.table;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.tabular.Table;

class GroupReadingTest {

    private static final String HEADING = "Category,Item,Qty,Unit Cost,Kind\n";

    @Test
    void refusesASecondDefaultWhereOneIsPicked() {
        EstimateReading reading = read(HEADING + "A,a,1,5,option:G|pick-one|default\nA,b,1,5,option:G|pick-one|default\nA,c,1,5,option:G|pick-one\n");

        assertThat(reading.faults()).extracting(Fault::row, Fault::field, Fault::reason, Fault::arguments)
                .containsExactly(tuple(3, EstimateField.KIND, FaultReason.SECOND_DEFAULT, List.<Object>of("G", 2)));
        assertThat(reading.isReady()).isFalse();
    }

    @Test
    void refusesAGroupOfTwoKinds() {
        assertThat(read(HEADING + "A,a,1,5,option:G|pick-one\nA,b,1,5,option:g|add-on\n").faults()).extracting(Fault::row, Fault::reason)
                .containsExactly(tuple(3, FaultReason.GROUP_KIND));
    }

    @Test
    void settlesAConflictByLeavingTheRowOut() {
        Table table = table(HEADING + "A,a,1,5,option:G|pick-one|default\nA,b,1,7,option:G|pick-one|default\n");

        EstimateReading withoutFirst = read(table, new RowChoices(Set.of(2), Set.of()));

        assertThat(withoutFirst.isReady()).isTrue();
        assertThat(withoutFirst.subtotalMinor()).isEqualTo(700);
        assertThat(read(table, new RowChoices(Set.of(3), Set.of())).subtotalMinor()).isEqualTo(500);
        assertThat(read(table, new RowChoices(Set.of(), Set.of(3))).isReady()).as("a conflict is no doubt").isFalse();
    }

    @Test
    void presumesTheFirstWhereNoneIsTheDefaultAndTellsSo() {
        EstimateReading reading = read(HEADING + "A,a,1,5,option:G|pick-one\nA,b,1,7,option:G|pick-one\nA,c,1,9,option:H|pick-many\n");

        assertThat(reading.presumed()).containsExactly("G");
        assertThat(reading.lines()).extracting(ReadLine::byDefault).containsExactly(true, false, false);
        assertThat(reading.subtotalMinor()).isEqualTo(500);
    }

    @Test
    void takesSpellingAndSectionOfTheFirstRow() {
        EstimateReading reading = read(HEADING + "A,a,1,5,option:Count er|add-on|default\nB,b,1,7,\"OPTION: count  ER | Add on\"\n");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.lines()).extracting(ReadLine::group, ReadLine::section, ReadLine::byDefault)
                .containsExactly(tuple("Count er", "A", true), tuple("Count er", "A", false));
        assertThat(reading.sections()).containsExactly("A");
    }

    @ParameterizedTest
    @CsvSource({"option:Tops|pick-one,PICK_ONE,false", "Option: Tops |Pick One| Default,PICK_ONE,true", "opción:Tops|elegir varios,PICK_MANY,false",
            "option:Tops|add_on,ADD_ON,false"})
    void readsOptions(String text, GroupKind kind, boolean byDefault) {
        assertThat(LineKind.of(text)).contains(new LineKind(false, "Tops", kind, byDefault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"option", "option:", "option:X", "option:|pick-one", "option:X|pick-seven", "option:X|pick-one|perhaps",
        "option:X|pick-one|default|x", "sale", "allowances:X|pick-one"})
    void refusesKindsThereAreNot(String text) {
        assertThat(LineKind.of(text)).isEmpty();
    }

    @Test
    void readsAllowances() {
        assertThat(LineKind.of("Allowance").map(LineKind::allowance)).contains(true);
        assertThat(LineKind.of("asignación").map(LineKind::allowance)).contains(true);
        assertThat(LineKind.of("")).contains(LineKind.PLAIN);
    }
}
