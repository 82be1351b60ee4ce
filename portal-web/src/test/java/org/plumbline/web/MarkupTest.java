package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What stands in a page: no literal text, nothing the content policy would refuse, no icon or file that does not exist. */
class MarkupTest {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String TAGS = "urn:plumbline:tags";
    private static final Set<String> EVERYWHERE = Set.of("id", "rendered");
    private static final String PRIMEFACES = "primefaces";
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(?:[^{}']|'[^']*'|\\{[^}]*})*}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern HANDLER = Pattern.compile("(?i)on(?!Postback$)[a-z]+");
    private static final Pattern ASSET = Pattern.compile("asset\\.url\\('([^']+)'\\)");
    private static final Pattern MODULE = Pattern.compile("<pl:module file=\"([^\"]+)\"");
    private static final Set<String> SPOKEN = Set.of("title", "label", "header", "headerText", "footerText", "alt", "aria-label", "placeholder",
            "hint", "lead", "text", "caption", "summary", "itemLabel", "emptyMessage", "requiredMessage", "validatorMessage", "converterMessage");
    private static final Set<String> NAMING = Set.of("table", "repeat", "form", "dataTable", "submit");
    private static final Set<String> SPOKEN_BY_VALUE = Set.of("outputText", "outputLabel", "outputFormat", "commandButton", "commandLink", "button",
            "link", "submit");

    static Stream<Sources.Source> pages() {
        return Sources.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysNothingByItself(Sources.Source page) throws Exception {
        List<String> literal = new ArrayList<>();
        visit(root(page), node -> {
            if (node.getNodeType() == Node.TEXT_NODE && speaks(node.getNodeValue())) {
                literal.add(node.getNodeValue().strip());
            }
            if (node instanceof Attr attribute && isSpoken(attribute) && speaks(attribute.getValue())) {
                literal.add(attribute.getName() + "=" + attribute.getValue());
            }
        });
        assertThat(literal).as("every text is a key of i18n").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsTheContentPolicy(Sources.Source page) throws Exception {
        List<String> refused = new ArrayList<>();
        boolean withWidgets = page.text().contains("\"" + PRIMEFACES + "\"");
        visit(root(page), node -> {
            if (node instanceof Attr attribute) {
                boolean widget = PRIMEFACES.equals(attribute.getOwnerElement().getNamespaceURI());
                if (HANDLER.matcher(attribute.getName()).matches() && !widget || attribute.getName().equals("style") && !isOurs(attribute)) {
                    refused.add(attribute.getOwnerElement().getTagName() + " " + attribute);
                }
            }
            if (node instanceof Element element) {
                boolean handler = Set.of("commandLink", "ajax").contains(element.getLocalName()) && !PRIMEFACES.equals(element.getNamespaceURI());
                // PrimeFaces would rename the type of a module it is told of: pl:module writes those
                boolean inline = "script".equals(element.getLocalName()) && (!element.getTextContent().isBlank() || element.hasAttribute("type"))
                        || "style".equals(element.getLocalName());
                if (inline || handler && !withWidgets) {
                    refused.add(element.getTagName());
                }
            }
        });
        assertThat(refused).as("no inline script, handler or style; links and Ajax that draw handlers only beside PrimeFaces").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksForIconsAndFilesThatExist(Sources.Source page) throws Exception {
        Set<String> files = Stream.concat(Sources.statics().map(file -> file.path().replaceFirst(".*/WEB-INF/static/", "")), Sources.unpacked())
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        MODULE.matcher(page.text()).results().map(match -> match.group(1)).filter(name -> !files.contains(name)).forEach(missing::add);
        ASSET.matcher(page.text()).results().map(match -> match.group(1)).filter(name -> !files.contains(name)).forEach(missing::add);
        visit(root(page), node -> {
            if (node instanceof Attr attribute && isIcon(attribute) && !attribute.getValue().contains("#{")
                    && !files.contains("icons/" + attribute.getValue() + ".svg")) {
                missing.add(attribute.toString());
            }
        });
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void usesOurTagsAsDeclared(Sources.Source page) throws Exception {
        var declared = declared();
        List<String> wrong = new ArrayList<>();
        visit(root(page), node -> {
            if (node instanceof Element element && TAGS.equals(element.getNamespaceURI())) {
                Map<String, Boolean> attributes = declared.getOrDefault(element.getLocalName(), Map.of("there is no such tag", true));
                attributes.forEach((name, required) -> {
                    if (required && !element.hasAttribute(name)) {
                        wrong.add(element.getTagName() + " without " + name);
                    }
                });
                visit(element.getAttributes(), attribute -> {
                    String name = attribute.getNodeName();
                    if (!attributes.containsKey(name) && !EVERYWHERE.contains(name) && !name.contains(":")) {
                        wrong.add(element.getTagName() + " with " + name);
                    }
                });
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Names made up by Faces may differ between showing a page without state and taking what it sends: its buttons then do nothing. */
    @ParameterizedTest
    @MethodSource("pages")
    void namesWhatButtonsStandIn(Sources.Source page) throws Exception {
        List<String> nameless = new ArrayList<>();
        visit(root(page), node -> {
            if (node instanceof Element element && "submit".equals(element.getLocalName())) {
                for (Node around = element; around instanceof Element outer; around = outer.getParentNode()) {
                    if (NAMING.contains(outer.getLocalName()) && !XHTML.equals(outer.getNamespaceURI()) && !outer.hasAttribute("id")) {
                        nameless.add(outer.getTagName() + " around " + element.getAttribute("label"));
                    }
                }
            }
        });
        assertThat(nameless).as("give it an id").isEmpty();
    }

    /** Tag to attribute to whether it is needed, as {@code plumbline.taglib.xml} says. */
    private static Map<String, Map<String, Boolean>> declared() throws Exception {
        Map<String, Map<String, Boolean>> tags = new HashMap<>();
        visit(root(new Sources.Source("taglib", Files.readString(Path.of("src/main/webapp/WEB-INF/plumbline.taglib.xml")))), node -> {
            if (node instanceof Element element && "tag".equals(element.getLocalName())) {
                Map<String, Boolean> attributes = tags.computeIfAbsent(text(element, "tag-name"), name -> new HashMap<>());
                visit(element, inner -> {
                    if (inner instanceof Element attribute && "attribute".equals(attribute.getLocalName())) {
                        attributes.put(text(attribute, "name"), Boolean.valueOf(text(attribute, "required")));
                    }
                });
            }
        });
        return tags;
    }

    private static String text(Element parent, String child) {
        return parent.getElementsByTagNameNS("*", child).item(0).getTextContent();
    }

    private static boolean isIcon(Attr attribute) {
        Element element = attribute.getOwnerElement();
        return isOurs(attribute) && (attribute.getName().equals("icon") || "icon".equals(element.getLocalName()) && attribute.getName().equals("name"));
    }

    /** {@code style} of pl:date and pl:instant is a format, not a look. */
    private static boolean isOurs(Attr attribute) {
        return TAGS.equals(attribute.getOwnerElement().getNamespaceURI());
    }

    private static boolean isSpoken(Attr attribute) {
        String element = attribute.getOwnerElement().getLocalName();
        boolean parameter = "param".equals(element) && attribute.getName().equals("value")
                && Set.of("title", "text").contains(attribute.getOwnerElement().getAttribute("name"));
        return parameter || SPOKEN.contains(attribute.getName()) || attribute.getName().equals("value") && SPOKEN_BY_VALUE.contains(element)
                && !XHTML.equals(attribute.getOwnerElement().getNamespaceURI());
    }

    private static boolean speaks(String text) {
        return LETTERS.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
    }

    private static Element root(Sources.Source page) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return builder.parse(new InputSource(new StringReader(page.text()))).getDocumentElement();
    }

    private interface Visitor {
        void visit(Node node);
    }

    private static void visit(Node node, Visitor visitor) {
        visitor.visit(node);
        if (node.getAttributes() != null) {
            visit(node.getAttributes(), visitor);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            visit(child, visitor);
        }
    }

    private static void visit(NamedNodeMap attributes, Visitor visitor) {
        for (int i = 0; i < attributes.getLength(); i++) {
            visitor.visit(attributes.item(i));
        }
    }
}
