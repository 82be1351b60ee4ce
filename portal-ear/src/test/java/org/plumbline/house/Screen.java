package org.plumbline.house;

import com.microsoft.playwright.options.ColorScheme;

/** Where a page is looked at. */
public enum Screen {

    PHONE(360, 740, ColorScheme.LIGHT), PHONE_DARK(360, 740, ColorScheme.DARK),
    DESKTOP(1280, 800, ColorScheme.LIGHT), DESKTOP_DARK(1280, 800, ColorScheme.DARK);

    final int width;
    final int height;
    final ColorScheme colors;

    Screen(int width, int height, ColorScheme colors) {
        this.width = width;
        this.height = height;
        this.colors = colors;
    }
}
