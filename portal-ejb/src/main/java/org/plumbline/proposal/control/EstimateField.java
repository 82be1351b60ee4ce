package org.plumbline.proposal.control;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.tabular.Vocabulary;

/**
 * What a column of an estimate may hold, with the headings it goes by, best first. The order counts: an earlier field takes a heading
 * that two fields know, so that a file with nothing but a description has names.
 */
public enum EstimateField {

    NAME("Name", "Item Name", "Cost Item Name", "Cost Item", "Title", "Item Title", "Item", "Line Item", "Line", "Product", "Product/Service", "Task",
            "Nombre", "Título", "Concepto", "Partida", "Artículo", "Ítem", "Renglón", "Description", "Descripción"),
    UNIT_COST("Unit Cost", "Cost per Unit", "Cost/Unit", "Cost Each", "Unit Cost $", "Cost", "Rate", "Unit Rate", "Builder Unit Cost",
            "Costo unitario", "Coste unitario", "Costo por unidad", "Costo", "Coste", "Precio unitario", "Precio", "Unit Price", "Price Each",
            "Price", "Amount", "Importe", "Monto"),
    QUANTITY("Quantity", "Qty", "Qty.", "Quant", "Count", "Units", "Cantidad", "Cant", "Cant."),
    COST_CODE("Cost Code", "Code", "Accounting Code", "Cost Code Number", "CSI Code", "CSI", "Item Code", "Item Number", "SKU",
            "Código de costo", "Código de coste", "Código", "Clave", "Cost Code Name"),
    SECTION("Section", "Category", "Cost Group", "Cost Group Name", "Group", "Parent Group", "Phase", "Division", "Trade", "Area", "Room",
            "Location", "Class", "Sección", "Categoría", "Capítulo", "Grupo", "Fase", "Área", "Cuarto", "Habitación"),
    UNIT("Unit", "UOM", "U/M", "Unit of Measure", "Units of Measure", "Measure", "Unidad", "Unidad de medida", "U.M.", "Ud", "Medida"),
    MARKUP("Markup %", "Markup", "Markup Percent", "Markup Percentage", "Mark-up", "% Markup", "Mark Up %", "Recargo", "Recargo %", "% Recargo",
            "Utilidad %", "Utilidad", "Incremento %", "Beneficio %"),
    MARKUP_TYPE("Markup Type", "Tipo de recargo"),
    UNIT_PRICE("Unit Price", "Price per Unit", "Client Unit Price", "Price Each", "Precio unitario", "Precio por unidad"),
    TAXABLE("Taxable", "Tax", "Taxed", "Is Taxable", "Sales Tax", "Gravable", "Con impuesto", "Impuesto", "Grava", "IVA"),
    KIND("Kind", "Option", "Option Group", "Line Kind", "Clase", "Opción", "Tipo de partida", "Tipo"),
    ALLOWANCE("Allowance", "Is Allowance", "Asignación", "Provisión"),
    DESCRIPTION("Description", "Item Description", "Cost Item Description", "Line Description", "Desc", "Details", "Scope", "Specifications", "Specs",
            "Client Description", "Notes", "Descripción", "Detalle", "Detalles", "Especificaciones", "Alcance", "Notas", "Observaciones");

    private static final Map<EstimateField, List<String>> WORDS = new EnumMap<>(EstimateField.class);

    static {
        Arrays.stream(values()).forEach(field -> WORDS.put(field, field.words));
    }

    private final List<String> words;

    EstimateField(String... words) {
        this.words = List.of(words);
    }

    /** Whether a file without a column for it cannot be imported. */
    public boolean isNeeded() {
        return this == NAME || this == UNIT_COST;
    }

    /** All headings that are known. */
    public static Vocabulary<EstimateField> vocabulary() {
        return new Vocabulary<>(EstimateField.class, WORDS);
    }

    /** The same, where one program means something else by some of them: these fields go by its headings only, or by none. */
    static Vocabulary<EstimateField> vocabulary(Map<EstimateField, List<String>> own) {
        Map<EstimateField, List<String>> words = new EnumMap<>(WORDS);
        words.putAll(own);
        return new Vocabulary<>(EstimateField.class, words);
    }
}
