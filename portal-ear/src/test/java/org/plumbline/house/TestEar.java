package org.plumbline.house;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.plumbline.server.Assembly;

/** The genuine EAR, and in it one more WAR with the tests from inside. */
public final class TestEar {

    private static final String WAR = "tests.war";
    private static final String CONTEXT = "/tests";

    private static EnterpriseArchive archive;

    private TestEar() {
    }

    public static synchronized EnterpriseArchive archive() {
        if (archive == null) {
            archive = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, Assembly.ofBuild().ear().toFile());
            addWebModule(archive);
            archive.addAsModule(Testable.archiveToTest(war()));
        }
        return archive;
    }

    private static WebArchive war() {
        WebArchive war = ShrinkWrap.create(WebArchive.class, WAR).addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsLibraries(jarOf(Assertions.class), jarOf(net.bytebuddy.ByteBuddy.class));
        Path classes = Path.of(System.getProperty("plumbline.build"), "test-classes");
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).map(classes::relativize).filter(TestEar::travels)
                    .forEach(file -> war.add(new FileAsset(classes.resolve(file).toFile()), "WEB-INF/classes/" + slashed(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return war;
    }

    /** Everything but tests from the street, their pages and this package: those need a browser, which the server has not. */
    private static boolean travels(Path file) {
        String name = slashed(file);
        return name.endsWith(".class") && !name.matches(".*(ST|Page)(\\$.*)?\\.class") && !name.matches("org/plumbline/(house/(?!Waiting)|server/)[^/]+");
    }

    private static void addWebModule(EnterpriseArchive ear) {
        String path = "META-INF/application.xml";
        Node node = ear.get(path);
        try (var content = node.getAsset().openStream()) {
            String xml = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            String module = "<module><web><web-uri>" + WAR + "</web-uri><context-root>" + CONTEXT + "</context-root></web></module>";
            int end = xml.lastIndexOf("</module>") + "</module>".length();
            ear.delete(path);
            ear.add(new StringAsset(xml.substring(0, end) + module + xml.substring(end)), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
