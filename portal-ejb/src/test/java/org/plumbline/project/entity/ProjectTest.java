package org.plumbline.project.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.shared.RejectedInputException;

class ProjectTest {

    private final Project project = new Project(7, "Miller kitchen", ZoneOffset.UTC);

    @Test
    void takesANameOfOneHundredAndTwentyCharactersAndNotOneMore() {
        project.rename("n".repeat(120));
        assertThat(project.getName()).hasSize(120);
        assertThatThrownBy(() -> project.rename("n".repeat(121))).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> project.rename(" ")).isInstanceOf(RejectedInputException.class);
    }

    @Test
    void takesZonesOfTheListOnly() {
        project.moveTo("America/Chicago");
        assertThat(project.getTimeZone()).isEqualTo(ZoneId.of("America/Chicago"));
        for (String zone : new String[] {null, "", "America/Nowhere", "+25:00"}) {
            assertThatThrownBy(() -> project.moveTo(zone)).isInstanceOf(RejectedInputException.class);
        }
    }

    @Test
    void takesAReferenceOfFortyCharactersOrNone() {
        project.fileUnder(" 26-104 ");
        assertThat(project.getReference()).isEqualTo("26-104");
        project.fileUnder(" ");
        assertThat(project.getReference()).isNull();
        assertThatThrownBy(() -> project.fileUnder("r".repeat(41))).isInstanceOf(RejectedInputException.class);
    }

    @Test
    void writesItsAddressOnOneLineWhateverIsMissing() {
        assertThat(project.getSite().oneLine()).isEmpty();
        assertThat(new SiteAddress("1204 SE Alder St", "Portland", "OR", "97214", "us").oneLine()).isEqualTo("1204 SE Alder St, Portland, OR 97214");
        assertThat(new SiteAddress(null, "Portland", null, " ", null).oneLine()).isEqualTo("Portland");
        assertThat(new SiteAddress("1204 SE Alder St", null, null, "97214", null).oneLine()).isEqualTo("1204 SE Alder St, 97214");
    }

    @Test
    void saysWhichPartOfAnAddressIsWrong() {
        assertThatThrownBy(() -> new SiteAddress("s".repeat(121), null, null, null, null)).extracting("field").isEqualTo("street");
        assertThatThrownBy(() -> new SiteAddress(null, "c".repeat(81), null, null, null)).extracting("field").isEqualTo("city");
        assertThatThrownBy(() -> new SiteAddress(null, null, "r".repeat(81), null, null)).extracting("field").isEqualTo("region");
        assertThatThrownBy(() -> new SiteAddress(null, null, null, "9".repeat(21), null)).extracting("field").isEqualTo("postalCode");
        assertThatThrownBy(() -> new SiteAddress(null, null, null, null, "XX")).extracting("field").isEqualTo("country");
    }

    @ParameterizedTest
    @CsvSource({"45.5179, -122.6534, 45.517900, -122.653400", "'45,5179', '-122,6534', 45.517900, -122.653400", "90, -180, 90.000000, -180.000000",
            "+0.0000005, 1.12345649, 0.000001, 1.123456", "12., 7, 12.000000, 7.000000"})
    void readsDegreesToSixDecimals(String latitude, String longitude, BigDecimal north, BigDecimal east) {
        assertThat(Coordinates.parse(latitude, longitude)).extracting(Coordinates::getLatitude, Coordinates::getLongitude).containsExactly(north, east);
    }

    @ParameterizedTest
    @CsvSource({"90.000001, 0, latitude", "-91, 0, latitude", "0, 180.1, longitude", "north, 0, latitude", "45, '', longitude", "'', 12, latitude",
            "1e1, 0, latitude", "0, 45.1.2, longitude", "00045, 0, latitude"})
    void refusesWhatIsNoPlaceOnEarth(String latitude, String longitude, String field) {
        assertThatThrownBy(() -> Coordinates.parse(latitude, longitude)).isInstanceOf(RejectedInputException.class).extracting("field").isEqualTo(field);
    }

    @Test
    void knowsNoPlaceWhenNothingWasTyped() {
        assertThat(Coordinates.parse(" ", null)).isNull();
    }

    @Test
    void isArchivedAndRestoredOnceEach() {
        assertThat(project.restore()).isFalse();
        assertThat(project.archive()).isTrue();
        assertThat(project.archive()).isFalse();
        assertThat(project.isArchived()).isTrue();
        assertThat(project.restore()).isTrue();
        assertThat(project.isArchived()).isFalse();
    }
}
