package org.plumbline.proposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.account.OfficePage;
import org.plumbline.document.Snapshot;
import org.plumbline.house.Accessible;
import org.plumbline.house.Browser;
import org.plumbline.house.House;
import org.plumbline.house.WholeHouse;

/** The photo of an option in the editor; that a client sees it tells {@link ProposalStoryST}. */
@WholeHouse
@Tag("one-server")
class OptionPhotoST {

    @Test
    void isChosenByKeyboardAndWhatIsNoneIsRefusedAtTheField(House house, Browser browser, @TempDir Path folder) throws IOException {
        EditorPage editor = EditorPage.begin(house, browser);
        Page office = editor.page();
        editor.section("Cabinets");
        OfficePage.button(office, "Add options").click();
        OfficePage.button(office, "Add an option").click();
        office.keyboard().type("White oak");
        office.getByLabel("Notes and more").click();
        Locator field = office.getByLabel("Photo", new Page.GetByLabelOptions().setExact(true));
        office.waitForFileChooser(() -> field.press("Space"))
                .setFiles(new FilePayload("oak – large.jpg", "image/jpeg", Snapshot.bytes(1800, 1200, "jpeg")));
        Locator photo = office.locator(".el-picture");
        photo.waitFor();
        assertThat(photo.evaluate("image => image.decode().then(() => image.naturalWidth)")).isEqualTo(480);
        String kept = photo.getAttribute("src");

        field.setInputFiles(new FilePayload("notes–ñ.jpg", "image/jpeg", "not a picture".getBytes(StandardCharsets.UTF_8)));
        assertThat(office.locator(".el-file-error")).containsText("notes–ñ.jpg is not a picture");
        assertThat(field).hasAttribute("aria-invalid", "true");
        field.setInputFiles(large(folder));
        assertThat(office.locator(".el-file-error")).containsText("large.jpg is larger than 25 MB");
        Accessible.check(office);
        assertThat(photo).hasAttribute("src", kept);
        editor.saved();
        editor.reload();
        office.getByLabel("Notes and more").click();
        assertThat(photo).hasAttribute("src", kept);
        office.getByLabel("Remove the line").click();
        assertThat(photo).hasCount(0);
        OfficePage.button(office, "Undo").click();
        editor.saved();
        editor.reload();
        assertThat(office.locator(".el-default input")).isChecked();
        office.getByLabel("Notes and more").click();
        assertThat(photo).hasAttribute("src", kept);
        OfficePage.button(office, "Remove the photo").click();
        assertThat(photo).isHidden();
        editor.saved();
        editor.reload();
        office.getByLabel("Notes and more").click();
        assertThat(photo).isHidden();
    }

    /** A file beyond what is taken; it has no content to speak of. */
    private static Path large(Path folder) throws IOException {
        Path file = folder.resolve("large.jpg");
        try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength(26L * 1024 * 1024);
        }
        return file;
    }
}
