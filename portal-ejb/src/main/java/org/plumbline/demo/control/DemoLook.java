package org.plumbline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import javax.imageio.ImageIO;
import org.plumbline.account.boundary.CompanyDefaultsDraft;
import org.plumbline.account.boundary.CompanyDefaultsService;
import org.plumbline.account.boundary.CompanyProfileDraft;
import org.plumbline.account.boundary.CompanyProfileService;
import org.plumbline.document.boundary.LogoService;

/** What the company of the demo shows of itself, and what its proposals begin with. */
@ApplicationScoped
public class DemoLook {

    private static final String GREEN = "#1f5c4d";
    private static final int SIZE = 480;
    private static final int VALIDITY_DAYS = 30;

    private static final String TERMS = """
            1. Scope. We do the work described in this proposal and nothing else. Work that is not listed is agreed in writing, with its price and its days, before it begins.

            2. Price and allowances. Prices hold until the date on the first page. An allowance is a sum set aside for something you have not chosen yet; the difference to what you choose is charged or credited.

            3. Payment. The deposit is due at acceptance and is part of the price. Further payments follow the schedule as stages are finished; the last one is due when the list of open points is done.

            4. Time. Working days are Monday to Friday. Days lost to weather, late choices or hidden conditions are added, and we tell you as soon as we know.

            5. Hidden conditions. What nobody could see before walls, floors or ground were opened is shown to you with photographs, and priced before we go on.

            6. Warranty. We repair faults of our workmanship for two years from completion. Manufacturers' warranties are passed on to you.

            7. Cancellation. You may cancel within three business days of signing, in writing and without giving a reason.
            """;

    @Inject
    private CompanyProfileService profiles;

    @Inject
    private CompanyDefaultsService defaults;

    @Inject
    private LogoService logos;

    /** Fills the profile of the company whose owner acts. */
    public void show() {
        profiles.edit(new CompanyProfileDraft(0, "212 Foundry Street", "Northfield", "MN", "55057", "(507) 555-0142",
                "office@alderfinch.example.com", "https://alderfinch.example.com", "BC-555142", "MN", GREEN));
        defaults.edit(new CompanyDefaultsDraft(defaults.defaults().version(), TERMS, VALIDITY_DAYS, "PERCENT", BigDecimal.valueOf(30)));
        defaults.addTaxRate("Sales tax, materials", new BigDecimal("8.875"));
        defaults.addTaxRate("No tax", BigDecimal.ZERO);
        logos.change(logo(), "logo.png");
    }

    /** A gable with an alder's leaf in it. Shapes alone: a server may have no fonts. */
    private static InputStream logo() {
        BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.decode(GREEN));
        canvas.fill(new RoundRectangle2D.Double(0, 0, SIZE, SIZE, 120, 120));
        Path2D gable = new Path2D.Double();
        gable.moveTo(80, 250);
        gable.lineTo(240, 100);
        gable.lineTo(400, 250);
        gable.lineTo(400, 390);
        gable.lineTo(80, 390);
        gable.closePath();
        canvas.setColor(new Color(0xFAF8F4));
        canvas.fill(gable);
        canvas.setColor(new Color(0xD9712B));
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(240, 190);
        leaf.curveTo(330, 230, 320, 320, 240, 360);
        leaf.curveTo(160, 320, 150, 230, 240, 190);
        canvas.fill(leaf);
        canvas.setColor(new Color(0xFAF8F4));
        canvas.fill(new Ellipse2D.Double(234, 220, 12, 170));
        canvas.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return new ByteArrayInputStream(file.toByteArray());
    }
}
