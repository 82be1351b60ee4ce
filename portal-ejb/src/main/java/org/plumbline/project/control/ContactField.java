package org.plumbline.project.control;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.tabular.Vocabulary;

/**
 * What a column of a list of contacts may hold, with the headings it goes by, best first. The words are those in common use and those QuickBooks
 * Online names for lists of customers ({@code plugin-qbo.intuit.com}, "Which contact fields are imported"). No program has rules of its own here:
 * of Buildertrend, CoConstruct and Jobber no page shows what an exported list is headed, and the guess is shown and can be changed.
 */
public enum ContactField {

    EMAIL("E-mail", "Email", "E-mail address", "Email address", "Primary email", "Client email", "Contact email", "Correo", "Correo electrónico"),
    PROJECT("Project", "Project name", "Job", "Job name", "Job title", "Proyecto", "Nombre del proyecto", "Obra", "Trabajo"),
    NAME("Client name", "Client", "Customer", "Customer name", "Contact", "Contact name", "Full name", "Name", "Display name", "Cliente",
            "Nombre del cliente", "Nombre completo", "Contacto"),
    FIRST_NAME("First name", "First", "Given name", "Nombre", "Nombres"),
    LAST_NAME("Last name", "Last", "Surname", "Family name", "Apellido", "Apellidos"),
    COMPANY("Company", "Company name", "Organization", "Business name", "Empresa", "Compañía"),
    PHONE("Phone", "Mobile", "Cell", "Cell phone", "Mobile phone", "Phone number", "Primary phone", "Telephone", "Main phone", "Teléfono", "Móvil", "Celular"),
    ADDRESS("Site address", "Job address", "Project address", "Street address", "Address", "Street", "Address line 1", "Address 1", "Billing address",
            "Dirección", "Dirección de la obra", "Domicilio", "Calle"),
    CITY("City", "Town", "Site city", "Job city", "Ciudad", "Población", "Municipio"),
    REGION("State", "Region", "Province", "State/Province", "State or region", "Estado", "Provincia", "Región"),
    POSTAL_CODE("Zip", "Zip code", "Postal code", "Postcode", "ZIP/Postal code", "Código postal", "C.P."),
    COUNTRY("Country", "Country code", "País"),
    REFERENCE("Reference", "Job number", "Project number", "Job #", "Number", "Referencia", "Número de proyecto", "Clave"),
    LATITUDE("Latitude", "Lat", "Latitud"),
    LONGITUDE("Longitude", "Lng", "Lon", "Long", "Longitud"),
    TIME_ZONE("Time zone", "Timezone", "Zona horaria"),
    LANGUAGE("Language", "Preferred language", "Idioma", "Lengua");

    private final List<String> words;

    ContactField(String... words) {
        this.words = List.of(words);
    }

    /** Whether a file without a column for it cannot be imported: a client is known by the address. */
    public boolean isNeeded() {
        return this == EMAIL;
    }

    public static Vocabulary<ContactField> vocabulary() {
        Map<ContactField, List<String>> words = new EnumMap<>(ContactField.class);
        Arrays.stream(values()).forEach(field -> words.put(field, field.words));
        return new Vocabulary<>(ContactField.class, words);
    }
}
