package org.plumbline.project.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.plumbline.shared.RejectedInputException;

/** A place on earth in degrees of WGS 84, to six decimals (about ten centimetres). Is never changed, only replaced. */
@Embeddable
public class Coordinates {

    /** Decimals that are kept. */
    public static final int DECIMALS = 6;

    private static final int MOST_NORTH = 90;
    private static final int MOST_EAST = 180;
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{0,20})?");

    @Column(name = "latitude")
    private BigDecimal latitude;

    @Column(name = "longitude")
    private BigDecimal longitude;

    protected Coordinates() {
    }

    private Coordinates(BigDecimal latitude, BigDecimal longitude) {
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /**
     * Reads what somebody typed, with a point or a comma before the decimals; what is finer is rounded half up.
     *
     * @param latitude  -90 to 90, north is positive
     * @param longitude -180 to 180, east is positive
     * @return null when both are blank
     * @throws RejectedInputException at the field at fault; also when one of them is missing
     */
    public static Coordinates parse(String latitude, String longitude) {
        if (isBlank(latitude) && isBlank(longitude)) {
            return null;
        }
        return new Coordinates(degrees("latitude", latitude, MOST_NORTH), degrees("longitude", longitude, MOST_EAST));
    }

    private static BigDecimal degrees(String field, String typed, int most) {
        String trimmed = typed == null ? "" : typed.strip();
        if (!DEGREES.matcher(trimmed).matches()) {
            throw new RejectedInputException(field, "project.degrees", most);
        }
        BigDecimal degrees = new BigDecimal(trimmed.replace(',', '.')).setScale(DECIMALS, RoundingMode.HALF_UP);
        if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new RejectedInputException(field, "project.degrees", most);
        }
        return degrees;
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    public BigDecimal getLatitude() {
        return latitude;
    }

    public BigDecimal getLongitude() {
        return longitude;
    }

    /** Latitude and longitude, as maps are asked for a place: {@code 39.165325,-86.526386}. */
    @Override
    public String toString() {
        return latitude.stripTrailingZeros().toPlainString() + ',' + longitude.stripTrailingZeros().toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coordinates that && latitude.compareTo(that.latitude) == 0 && longitude.compareTo(that.longitude) == 0;
    }

    @Override
    public int hashCode() {
        return latitude.setScale(DECIMALS, RoundingMode.HALF_UP).hashCode();
    }
}
