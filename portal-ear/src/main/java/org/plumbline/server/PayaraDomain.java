package org.plumbline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The files of one Payara domain: its configuration, and the command that starts it. */
final class PayaraDomain {

    static final String NAME = "plumbline";

    private final Path parent;

    /**
     * @param parent the folder that holds the domain's folder
     */
    PayaraDomain(Path parent) {
        this.parent = parent;
    }

    Path folder() {
        return parent.resolve(NAME);
    }

    Path parent() {
        return parent;
    }

    /** The command of the domain's process, as Payara's own start command would have run it. */
    List<String> command() {
        return Texts.read(parent.resolve("command.txt")).lines().toList();
    }

    void rememberCommand(List<String> command) {
        Texts.write(parent.resolve("command.txt"), String.join("\n", command));
    }

    void keepAsLaidOut() {
        copy(configuration(), parent.resolve("domain.xml"));
    }

    /** Forgets deployments and what they have left, as if the domain had never been started since its layout. */
    void backToLaidOut() {
        copy(parent.resolve("domain.xml"), configuration());
        for (String leftover : List.of("applications", "generated", "autodeploy", "osgi-cache")) {
            Folders.delete(folder().resolve(leftover));
        }
    }

    /** Writes the addresses, ports and system properties of the next start into domain.xml; the domain must not run. */
    void prepareStart(ServerOptions options) {
        Document document = parse();
        listen(document, "http-listener-1", options.bind(), options.port());
        listen(document, "http-listener-2", options.bind(), options.securePort());
        listen(document, "admin-listener", "127.0.0.1", options.managementPort());
        moveIdleListeners(document);
        Map<String, String> properties = new TreeMap<>(options.settings());
        properties.putAll(options.properties());
        Element server = child((Element) document.getElementsByTagName("servers").item(0), "server", "name", "server");
        properties.forEach((key, value) -> {
            Element property = child(server, "system-property", "name", key);
            property.setAttribute("value", value);
        });
        write(document);
    }

    private static void listen(Document document, String name, String address, int port) {
        NodeList listeners = document.getElementsByTagName("network-listener");
        for (int i = 0; i < listeners.getLength(); i++) {
            Element listener = (Element) listeners.item(i);
            boolean ours = "server-config".equals(((Element) listener.getParentNode().getParentNode().getParentNode()).getAttribute("name"));
            if (ours && name.equals(listener.getAttribute("name"))) {
                listener.setAttribute("address", address);
                listener.setAttribute("port", Integer.toString(port));
            }
        }
    }

    /** What nobody asks of this server listens too, and one that finds the port of its JMS broker taken does not start: two of them may. */
    private static void moveIdleListeners(Document document) {
        List<Attr> ports = new ArrayList<>();
        collect(document, "iiop-listener", "port", ports);
        collect(document, "jmx-connector", "port", ports);
        collect(document, "system-property", "value", ports);
        ports.removeIf(port -> port.getName().equals("value") && !"JMS_PROVIDER_PORT".equals(port.getOwnerElement().getAttribute("name")));
        List<Integer> free = Ports.free(ports.size());
        IntStream.range(0, free.size()).forEach(i -> ports.get(i).setValue(Integer.toString(free.get(i))));
    }

    private static void collect(Document document, String tag, String attribute, List<Attr> into) {
        NodeList elements = document.getElementsByTagName(tag);
        IntStream.range(0, elements.getLength()).forEach(i -> into.add(((Element) elements.item(i)).getAttributeNode(attribute)));
    }

    /** The child with this attribute, made first in its parent if there is none. */
    private static Element child(Element parent, String tag, String attribute, String value) {
        NodeList children = parent.getElementsByTagName(tag);
        for (int i = 0; i < children.getLength(); i++) {
            Element found = (Element) children.item(i);
            if (value.equals(found.getAttribute(attribute))) {
                return found;
            }
        }
        Element made = parent.getOwnerDocument().createElement(tag);
        made.setAttribute(attribute, value);
        parent.insertBefore(made, parent.getFirstChild());
        return made;
    }

    private Path configuration() {
        return folder().resolve("config/domain.xml");
    }

    private Document parse() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(configuration().toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new CannotStartException(configuration() + " can't be read: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw Folders.refusal("read", configuration(), e);
        }
    }

    private void write(Document document) {
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(configuration().toFile()));
        } catch (TransformerException e) {
            throw new CannotStartException(configuration() + " can't be written: " + e.getMessage() + ".", e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Folders.refusal("copied", from, e);
        }
    }
}
