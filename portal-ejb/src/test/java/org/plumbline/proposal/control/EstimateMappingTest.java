package org.plumbline.proposal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.proposal.control.EstimateFiles.read;
import static org.plumbline.proposal.control.EstimateFiles.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateMappingTest {

    /** Headings, and for each the field it holds; - for one that must not be taken. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "OTHER|Cost Code,Category,Item,Description,Qty,Unit,Unit Cost,Markup %,Taxable,Kind"
                + "|COST_CODE,SECTION,NAME,DESCRIPTION,QUANTITY,UNIT,UNIT_COST,MARKUP,TAXABLE,KIND",
        "BUILDERTREND|Category,Cost Code,Title,Parent Group,Description,Quantity,Unit,Unit Cost,Cost Type,Builder Cost,Markup,Markup Type,Owner Price,Internal Notes"
                + "|SECTION,COST_CODE,NAME,-,DESCRIPTION,QUANTITY,UNIT,UNIT_COST,-,-,MARKUP,MARKUP_TYPE,-,-",
        "COCONSTRUCT|Category,Item,Cost Line,Accounting Code,Qty,UOM,Unit Cost,Builder Cost,Markup,Client Price"
                + "|SECTION,-,NAME,COST_CODE,QUANTITY,UNIT,UNIT_COST,-,MARKUP,-",
        "OTHER|Cost Group Name,Cost Item Name,Description,Quantity,Unit,Unit Cost,Unit Price,Cost Type,Cost Code,Taxable"
                + "|SECTION,NAME,DESCRIPTION,QUANTITY,UNIT,UNIT_COST,UNIT_PRICE,-,COST_CODE,TAXABLE",
        "OTHER|Section,Item Name,Description,Quantity,Unit,Unit Cost,Markup,Taxable,Client Price"
                + "|SECTION,NAME,DESCRIPTION,QUANTITY,UNIT,UNIT_COST,MARKUP,TAXABLE,-",
        "OTHER|Código,Sección,Concepto,Descripción,Cantidad,Unidad,Costo unitario,Recargo %,Gravable,Tipo"
                + "|COST_CODE,SECTION,NAME,DESCRIPTION,QUANTITY,UNIT,UNIT_COST,MARKUP,TAXABLE,KIND",
        "OTHER|Phase,Description,Notes,QTY.,U/M,Unit Price|SECTION,NAME,DESCRIPTION,QUANTITY,UNIT,UNIT_COST",
        "OTHER|Product/Service,Description,Qty,Rate,Amount,Class|NAME,DESCRIPTION,QUANTITY,UNIT_COST,-,SECTION",
        "OTHER|Name,Unit Cost,Allowance,Internal Notes|NAME,UNIT_COST,ALLOWANCE,-"})
    void guessesTheColumnsOfWhatContractorsExport(EstimateSource source, String headings, String fields) {
        List<String> names = List.of(headings.split(","));

        Map<EstimateField, Integer> guess = source.guess(names);

        assertThat(EstimateSource.of(names)).isEqualTo(source);
        List<String> expected = Arrays.asList(fields.split(","));
        assertThat(guess).isEqualTo(Arrays.stream(EstimateField.values()).filter(field -> expected.contains(field.name()))
                .collect(Collectors.toMap(field -> field, field -> expected.indexOf(field.name()))));
    }

    @Test
    void saysWhatItMisses() {
        assertThat(EstimateMapping.guess(table("x,y\n1,2\n")).missing()).containsExactly(EstimateField.NAME, EstimateField.UNIT_COST);
        assertThatThrownBy(() -> new EstimateReader(table("x,y\n1,2\n"), EstimateMapping.guess(table("x,y\n1,2\n")), EstimateFiles.DOLLARS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesNoColumnToTwoFields() {
        assertThatThrownBy(() -> new EstimateMapping(Map.of(EstimateField.NAME, 1, EstimateField.UNIT, 1), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 1.250 is a thousand times 1,250 depending on who wrote it; the rest of the file tells, or the cell is refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,250;2.50|1250", "1.250;2,50|1250", "1,250;7|1250", "1.250;7|1.25", "1.250.000;7|1250000",
        "0,250;7|0.25", "1.250;0,5|1250"})
    void readsOpenNumbersAsTheRestOfTheFileIsWritten(String costs, String first) {
        String[] cells = costs.split(";");

        EstimateReading reading = read("Item;Qty;Unit Cost\na;1;" + cells[0] + "\nb;1;" + cells[1] + "\n");

        assertThat(reading.lines().get(0).terms().unitCost().stripTrailingZeros().toPlainString()).isEqualTo(first);
    }

    @Test
    void refusesOpenNumbersInAFileOfBothStyles() {
        assertThat(read("Item;Qty;Unit Cost\na;1;1,250\nb;1;2.50\nc;1;2,50\n").faults()).extracting(Fault::row, Fault::reason)
                .containsExactly(tuple(2, FaultReason.OPEN_NUMBER));
    }
}
