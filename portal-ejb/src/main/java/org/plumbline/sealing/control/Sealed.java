package org.plumbline.sealing.control;

/**
 * What has become of a file.
 *
 * @param level       {@code B-B}, {@code B-T} or {@code B-LT}
 * @param sha256      of the sealed file, 64 hexadecimal digits
 * @param upgradeOwed whether its time should have been confirmed and nobody could: {@link CompanySeal#owe} has it done later
 */
public record Sealed(String level, String sha256, boolean upgradeOwed) {
}
