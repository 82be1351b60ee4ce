package org.plumbline.notification.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as mail programs write them. */
class ReplyWordsTest {

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("nothing quoted", "Thursday is fine.\n\nAna", "Thursday is fine.\n\nAna"),
                Arguments.of("Gmail", "Thursday is fine.\n\nOn Mon, Nov 23, 2026 at 3:00 PM Ridge Builders <reply@ridge.example> wrote:\n\n> When may we come?\n> Maria\n",
                        "Thursday is fine."),
                Arguments.of("Gmail, broken in two", "Thursday is fine.\n\nOn Mon, Nov 23, 2026 at 3:00 PM Ridge Builders <\nreply+c1-2-3@ridge.example> wrote:\n\n> When?\n",
                        "Thursday is fine."),
                Arguments.of("Gmail in Spanish", "El jueves me va bien.\r\n\r\nEl lun, 23 nov 2026 a las 15:00, Ridge Builders (<reply@ridge.example>)\r\nescribió:\r\n\r\n> ¿Cuándo?\r\n",
                        "El jueves me va bien."),
                Arguments.of("Apple Mail", "Thursday is fine.\n\nSent from my iPhone\n\n> On Nov 23, 2026, at 3:00 PM, Ridge Builders <reply@ridge.example> wrote:\n> \n> When?\n",
                        "Thursday is fine."),
                Arguments.of("Apple Mail in Spanish", "El jueves.\n\nEnviado desde mi iPhone\n\n> El 23 nov 2026, a las 15:00, Ridge <r@ridge.example> escribió:\n>\n> ¿Cuándo?\n",
                        "El jueves."),
                Arguments.of("Outlook on a desk", "Thursday is fine.\n\n-----Original Message-----\nFrom: Ridge <reply@ridge.example>\nSent: Monday\nTo: Ana\n\nWhen may we come?\n",
                        "Thursday is fine."),
                Arguments.of("Outlook in a browser", "Thursday is fine.\n________________________________\nFrom: Ridge <reply@ridge.example>\nSent: Monday, November 23, 2026 3:00 PM\n\nWhen?\n",
                        "Thursday is fine."),
                Arguments.of("Outlook without a line", "Thursday is fine.\n\nFrom: Ridge <reply@ridge.example>\nDate: Monday, November 23, 2026\nTo: Ana\n\nWhen?\n",
                        "Thursday is fine."),
                Arguments.of("Outlook in Spanish", "El jueves.\n\nDe: Ridge <reply@ridge.example>\nEnviado el: lunes, 23 de noviembre\nPara: Ana\n\n¿Cuándo?\n", "El jueves."),
                Arguments.of("Outlook on a telephone", "Thursday.\n\nGet Outlook for iOS\n________________________________\nFrom: Ridge\n", "Thursday."),
                Arguments.of("Thunderbird", "Thursday.\n\nOn 11/23/26 15:00, Ridge Builders wrote:\n> When?\n", "Thursday."),
                Arguments.of("answered below", "On Mon, Nov 23, 2026 at 3:00 PM Ridge <r@ridge.example> wrote:\n> When may we come?\n\nThursday.\n\n> In the morning?\n\nAt nine.\n",
                        "Thursday.\n\nAt nine."),
                Arguments.of("a signature", "Thursday.\n-- \nAna Miller\n+1 555 0100\n", "Thursday."),
                Arguments.of("our own mark", "Thursday.\n\n## Answer above this line ##\n\nNew messages about Kitchen\n", "Thursday."),
                Arguments.of("our own mark, quoted", "Thursday.\n\n> ## Responda por encima de esta línea ##\n>\n> Mensajes\n", "Thursday."),
                Arguments.of("a sentence that begins like an attribution", "On Thursday we are in.\nOn Mon, Nov 23, 2026 at 3:00 PM Ridge <r@ridge.example> wrote:\n> When?\n",
                        "On Thursday we are in."),
                Arguments.of("words about from and to", "From: the door\nuntil the window it is 3 m.\nHe wrote:\nno.", "From: the door\nuntil the window it is 3 m.\nHe wrote:\nno."),
                Arguments.of("nothing of their own", "> When may we come?\n", ""),
                Arguments.of("a hard space", "Thursday.\u00a0\n\u00a0\n", "Thursday."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void keepsWhatItsWriterHasWritten(String program, String mail, String own) {
        assertThat(ReplyWords.own(mail)).isEqualTo(own);
    }

    /** Hours, if the spaces were tried in each way they can be divided; anybody who knows the mailbox can send such a line. */
    @ParameterizedTest
    @ValueSource(strings = {" ", " >", "On ", "\u00a0"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isDoneSoonWithALineAsLongAsAMailMayBe(String sign) {
        String line = sign + " ".repeat(ArrivedMail.MOST_TEXT - sign.length() - 1) + "x";

        assertThat(ReplyWords.own(line)).hasSizeLessThanOrEqualTo(line.length());
    }
}
