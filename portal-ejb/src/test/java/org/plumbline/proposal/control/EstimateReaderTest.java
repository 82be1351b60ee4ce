package org.plumbline.proposal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.proposal.control.EstimateFiles.read;
import static org.plumbline.proposal.control.EstimateFiles.sample;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.tabular.Table;

/** Sums of the samples were computed apart from this code, in a spreadsheet's arithmetic with exact decimals. */
class EstimateReaderTest {

    private static final String HEADING = "Code,Category,Item,Description,Qty,Unit,Unit Cost,Markup,Taxable,Kind\n";

    @ParameterizedTest
    @CsvSource({"kitchen-remodel.csv,45,8195063,4793148", "two-storey-addition-402-lines.csv,402,118800072,40634507",
            "bathroom-remodel.semicolon-bom.csv,11,2446628,999050", "bathroom-remodel.windows-1252.csv,11,2446628,999050"})
    void readsRealEstimatesToTheCent(String file, int lines, long subtotal, long taxable) {
        EstimateReading reading = read(sample(file), RowChoices.NONE);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.isReady()).isTrue();
        assertThat(reading.lines()).hasSize(lines);
        assertThat(reading.subtotalMinor()).isEqualTo(subtotal);
        assertThat(reading.taxableMinor()).isEqualTo(taxable);
    }

    @Test
    void readsBothExportsOfOneEstimateAlike() {
        assertThat(read(sample("bathroom-remodel.semicolon-bom.csv"), RowChoices.NONE).lines()).usingRecursiveComparison()
                .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
                .isEqualTo(read(sample("bathroom-remodel.windows-1252.csv"), RowChoices.NONE).lines());
    }

    @Test
    void readsFourHundredLinesFarWithinTwoSeconds() {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> read(sample("two-storey-addition-402-lines.csv"), RowChoices.NONE));
    }

    @Test
    void keepsSectionsInTheirOrderAndAGroupTogether() {
        EstimateReading reading = read(sample("kitchen-remodel.csv"), RowChoices.NONE);

        assertThat(reading.sections()).startsWith("General conditions", "Demolition", "Framing").endsWith("Credits", "Contingency")
                .doesNotContain("Extras");
        assertThat(reading.lines()).filteredOn(line -> line.group().equals("Extras")).extracting(ReadLine::section, ReadLine::groupKind)
                .containsOnly(tuple("Finish carpentry", GroupKind.PICK_MANY)).hasSize(3);
        assertThat(reading.lines()).filteredOn(line -> line.group().equals("Cabinets")).extracting(ReadLine::byDefault)
                .containsExactly(true, false, false);
    }

    @Test
    void namesEveryFaultByRowAndColumn() {
        EstimateReading reading = read(sample("with-errors.csv"), RowChoices.NONE);

        assertThat(reading.faults()).extracting(Fault::row, Fault::field, Fault::reason, Fault::text).containsExactly(
                tuple(3, EstimateField.QUANTITY, FaultReason.BLANK, ""),
                tuple(4, EstimateField.UNIT_COST, FaultReason.NUMBER, "call for quote"),
                tuple(5, EstimateField.QUANTITY, FaultReason.DECIMALS, "1.3333333333"),
                tuple(5, EstimateField.UNIT_COST, FaultReason.DECIMALS, "99.999999"),
                tuple(6, EstimateField.NAME, FaultReason.FORMULA, "=HYPERLINK(\"http://example.test\",\"x\")"),
                tuple(7, EstimateField.NAME, FaultReason.TAGS, "<script>alert(1)</script>"),
                tuple(8, EstimateField.QUANTITY, FaultReason.QUANTITY, "99999999999"),
                tuple(8, EstimateField.UNIT_COST, FaultReason.COST, "99999999999"),
                tuple(9, EstimateField.KIND, FaultReason.KIND, "option:X|pick-seven"),
                tuple(10, EstimateField.QUANTITY, FaultReason.QUANTITY, "-3"));
        assertThat(reading.open()).containsExactly(3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(reading.isReady()).isFalse();
    }

    @Test
    void importsNothingUntilEveryFaultIsDecided() {
        Table table = sample("with-errors.csv");

        assertThat(read(table, new RowChoices(Set.of(3, 4, 5, 8, 9, 10), Set.of())).isReady()).isFalse();
        assertThat(read(table, new RowChoices(Set.of(), Set.of(3, 4, 5, 6, 7, 8, 9, 10))).open()).as("what is wrong cannot be taken as text")
                .containsExactly(3, 4, 5, 8, 9, 10);
        EstimateReading decided = read(table, new RowChoices(Set.of(3, 4, 5, 8, 9, 10), Set.of(6, 7)));
        assertThat(decided.isReady()).isTrue();
        assertThat(decided.lines()).extracting(line -> line.terms().name())
                .containsExactly("Permit fees", "=HYPERLINK(\"http://example.test\",\"x\")", "<script>alert(1)</script>");
    }

    @Test
    void findsFormulasAndMarkupInEveryText() {
        EstimateReading reading = read(HEADING + "=1,+a,-b,@c,1,=d,5,0,N,option:=e|add-on\n1,2 < 3,4 <5,x<y,1,EA,5,0,N,\n1,<b>,</i>,<!--,1,<p>,5,0,N,\n");

        assertThat(reading.faults()).allMatch(fault -> fault.reason().isDoubt()).filteredOn(fault -> fault.row() == 2).extracting(Fault::field)
                .containsExactlyInAnyOrder(EstimateField.COST_CODE, EstimateField.SECTION, EstimateField.NAME, EstimateField.DESCRIPTION,
                        EstimateField.UNIT, EstimateField.KIND);
        assertThat(reading.faults()).filteredOn(fault -> fault.row() == 3).extracting(Fault::text).containsExactly("x<y");
        assertThat(reading.faults()).filteredOn(fault -> fault.row() == 4).hasSize(4);
    }

    @Test
    void holdsTextsToTheirLimits() {
        EstimateReading reading = read(HEADING + String.join(",", "c".repeat(41), "s".repeat(121), "n".repeat(201), "d".repeat(2001), "1", "u".repeat(13), "1",
                "0", "N", "option:" + "g".repeat(121) + "|add-on") + "\n" + String.join(",", "c".repeat(40), "s".repeat(120), "n".repeat(200),
                "d".repeat(2000), "1", "u".repeat(12), "1", "0", "N", "option:" + "g".repeat(120) + "|add-on") + "\n");

        assertThat(reading.faults()).extracting(Fault::row, Fault::reason).containsOnly(tuple(2, FaultReason.LONG)).hasSize(6);
        assertThat(reading.faults()).extracting(fault -> fault.text().length()).allMatch(length -> length <= 80);
        assertThat(reading.lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0.0001,1,0,", "9999999.9999,1,0,", "0,1,0,QUANTITY", "10000000,1,0,QUANTITY", "1,99999999.9999,0,", "1,-99999999.9999,0,",
            "1,100000000,0,COST", "1,-100000000,0,COST", "1,1,-100,", "1,1,1000,", "1,1,-100.01,MARKUP", "1,1,1000.0001,MARKUP", "1,1,12.00001,DECIMALS",
            "1.50000,1.20000,10.00000,", "1000,99999999,0,PRICE", "9.9999,99999999.9999,0,", "10.0001,99999999.9999,0,PRICE"})
    void holdsNumbersToTheirLimits(String quantity, String cost, String markup, FaultReason reason) {
        EstimateReading reading = read(HEADING + ",,a,," + quantity + ",," + cost + "," + markup + ",,\n");

        assertThat(reading.faults()).extracting(Fault::reason).isEqualTo(reason == null ? List.of() : List.of(reason));
        assertThat(reading.lines()).hasSize(reason == null ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"3,0.335,0,101", "1,-0.125,0,-13", "2.5,0.05,10,14", "1,10,-100,0", "0.0001,0.0001,0,0"})
    void roundsALineOnceHalfUp(String quantity, String cost, String markup, long minor) {
        assertThat(read(HEADING + ",,a,," + quantity + ",," + cost + "," + markup + ",,\n").lines().get(0).priceMinor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"$1,250.00|1250", "-$420.00|-420", "$-420|-420", "($420.00)|-420", "420.00-|-420", "US$ 12|12", "12.5 USD|12.5",
            "1 250,50|1250.5", "1.250,00|1250", "−5|-5", "1'250.75|1250.75", "$.50|0.5"})
    void readsAmountsAsPeopleWriteThem(String written, BigDecimal amount) {
        EstimateReading reading = read("Item;Qty;Unit Cost\na;1;" + written + "\n");

        assertThat(reading.lines()).extracting(line -> line.terms().unitCost()).usingElementComparator(BigDecimal::compareTo).containsExactly(amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"€5|CURRENCY", "5 EUR|CURRENCY", "£5|CURRENCY", "five|NUMBER", "1.2.3|NUMBER", "5%|NUMBER", "(-5)|NUMBER",
            "1,25,0|NUMBER", "1e3|NUMBER", "--5|NUMBER", "$|NUMBER", "1,0000.5|NUMBER"})
    void refusesAmountsThatAreNone(String written, FaultReason reason) {
        assertThat(read("Item;Qty;Unit Cost\na;1;" + written + "\n").faults()).extracting(Fault::reason).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"Y,true", "yes,true", "X,true", "TRUE,true", "1,true", "Sí,true", "si,true", "N,false", "No,false", "0,false", "'',false", "maybe,"})
    void readsYesAndNo(String written, Boolean taxable) {
        EstimateReading reading = read(HEADING + ",,a,,1,,1,0," + written + ",\n");

        if (taxable == null) {
            assertThat(reading.faults()).extracting(Fault::field, Fault::reason).containsExactly(tuple(EstimateField.TAXABLE, FaultReason.YES_NO));
        } else {
            assertThat(reading.lines().get(0).terms().taxable()).isEqualTo(taxable);
        }
    }

    @Test
    void takesMarkupAsPercentUnlessTheWholeColumnIsFractions() {
        assertThat(markups("25%", "0.25", "25", "", "-10 %")).containsExactly("25", "0.25", "25", "0", "-10");
        assertThat(markups("0.25", "0.3", "0", "")).containsExactly("25", "30", "0", "0");
        assertThat(markups("0,25", "0,125")).containsExactly("25", "12.5");
        assertThat(markups("0", "0")).containsExactly("0", "0");
        assertThat(markups("0.25%", "0.5%")).containsExactly("0.25", "0.5");
    }

    @Test
    void comparesUnitPriceWithUnitCostWhereThereIsNoMarkup() {
        EstimateReading reading = read("Name,Quantity,Unit Cost,Unit Price\na,2,100,125\nb,1,30,10\nc,1,0,9\nd,1,10,10\ne,10000,3,4\nf,1,5,\n");

        assertThat(reading.lines()).filteredOn(line -> line.row() != 3).extracting(line -> line.row() + ":" + line.priceMinor())
                .containsExactly("2:25000", "5:1000", "7:500");
        assertThat(reading.lines()).filteredOn(line -> line.row() == 3).extracting(ReadLine::priceMinor).containsExactly(1000L);
        assertThat(reading.faults()).extracting(Fault::row, Fault::reason).containsExactly(tuple(4, FaultReason.MARKUP_UNKNOWN),
                tuple(6, FaultReason.LINE_PRICE));
    }

    @Test
    void refusesMarkupInMoney() {
        assertThat(read("Name,Qty,Unit Cost,Markup,Markup Type\na,1,5,10,%\nb,1,5,10,$\nc,1,5,0,$\n").faults()).extracting(Fault::row, Fault::reason)
                .containsExactly(tuple(3, FaultReason.MARKUP_TYPE));
    }

    @Test
    void takesALumpSumWhereThereIsNoQuantity() {
        EstimateReading reading = read("Concepto,Importe\nPintura,\"$1,250.00\"\n");

        assertThat(reading.lines()).extracting(line -> line.terms().name(), ReadLine::priceMinor).containsExactly(tuple("Pintura", 125_000L));
    }

    @Test
    void tellsARowCutAtACommaOfItsText() {
        assertThat(read("Name,Qty,Unit Cost\nTub, tile,1,5\n").faults()).extracting(Fault::field, Fault::reason).contains(tuple(null, FaultReason.CELLS));
    }

    @Test
    void keepsLinesOfADescriptionAndNoneOfAName() {
        var terms = read("Name,Description,Qty,Unit Cost\n\"Tub\n and  tile\",\"one\ntwo\",1,5\n").lines().get(0).terms();

        assertThat(terms.name()).isEqualTo("Tub and tile");
        assertThat(terms.description()).isEqualTo("one\ntwo");
    }

    private static List<String> markups(String... written) {
        String file = "Name;Qty;Unit Cost;Markup\n" + List.of(written).stream().map(markup -> "a;1;5;" + markup + "\n").collect(Collectors.joining());
        return read(file).lines().stream().map(line -> line.terms().markup().stripTrailingZeros().toPlainString()).toList();
    }
}
