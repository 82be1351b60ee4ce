package org.plumbline.integration.imap;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What somebody wrote in a mail that has only HTML, as plain text. What programs mark as quoted is left out here, where the marks still
 * are; nothing is loaded and nothing of the markup is kept.
 */
final class HtmlText {

    /** How Gmail, Apple Mail, Thunderbird, Yahoo, Outlook and Proton mark what they quote, and signatures. */
    private static final String QUOTED = "blockquote[type=cite], .gmail_quote, .gmail_extra, .gmail_attr, .moz-cite-prefix, .moz-signature, .yahoo_quoted, "
            + "#divRplyFwdMsg, #mail-editor-reference-message-container, .protonmail_quote, .gmail_signature, "
            + "style, script, head, title";

    /** Where Outlook's quotation begins: what stands beside and below is quoted too. */
    private static final String QUOTED_FROM_HERE = "#divRplyFwdMsg, #appendonsend";

    private static final Set<String> BLOCKS = Set.of("p", "div", "br", "li", "tr", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table",
            "ul", "ol", "hr");

    private HtmlText() {
    }

    static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select(QUOTED_FROM_HERE).forEach(HtmlText::removeBelow);
        document.select(QUOTED).remove();
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element element && "li".equals(element.normalName())) {
                    breakLine(text);
                    text.append("- ");
                } else if (node instanceof Element element && BLOCKS.contains(element.normalName()) && !"br".equals(element.normalName())) {
                    breakLine(text);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && "br".equals(element.normalName())) {
                    text.append('\n');
                } else if (node instanceof Element element && "p".equals(element.normalName())) {
                    breakLine(text);
                    text.append('\n');
                } else if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                    breakLine(text);
                }
            }
        }, document.body());
        return text.toString().lines().map(String::strip).reduce("", (all, line) -> all + line + "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Not by a selector, which looks back from each element to all before it: anybody's mail could keep the portal busy for minutes. */
    private static void removeBelow(Element mark) {
        Elements below = mark.nextElementSiblings();
        for (int last = below.size() - 1; last >= 0; last--) {
            below.get(last).remove();
        }
    }

    private static void breakLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
