package org.plumbline.library.boundary;

/** One document to ask for. @param title up to 200 characters. @param type name of a type. @param purpose what for, up to 500 characters */
public record WantedDraft(String title, String type, String purpose) {
}
