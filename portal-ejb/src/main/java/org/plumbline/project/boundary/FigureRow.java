package org.plumbline.project.boundary;

import org.plumbline.shared.Money;

/** A sum of a project. @param key of what it is a sum of */
public record FigureRow(String key, Money amount) {
}
