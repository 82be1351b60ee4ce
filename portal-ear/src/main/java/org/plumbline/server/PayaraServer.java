package org.plumbline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Payara, as one domain in a folder of its own over one unpacked distribution. Payara takes its configuration only while it runs, so the
 * layout starts the bare domain once, runs the scripts and keeps the resulting domain.xml; each start writes its ports and settings into it.
 */
public final class PayaraServer extends Server {

    private static final String EAR = "plumbline.ear";

    private final Assembly assembly;
    private final Path distributions;
    private final PayaraDomain domain;

    /**
     * @param distributions folder that keeps the unpacked distribution
     */
    public PayaraServer(Assembly assembly, Path distributions, ServerOptions options) {
        super(options);
        this.assembly = assembly;
        this.distributions = distributions;
        this.domain = new PayaraDomain(options.folder());
    }

    @Override
    public void layOut() {
        Path home = new Distribution(assembly.payara()).unpackedIn(distributions);
        Folders.make(options().folder());
        PayaraScripts scripts = new PayaraScripts(assembly, home, options());
        String fingerprint = scripts.fingerprint().text(home.toString()).value();
        if (Fingerprint.matches(options().folder(), fingerprint)) {
            return;
        }
        Folders.delete(domain.folder());
        scripts.createDomain(domain);
        domain.prepareStart(options());
        scripts.run(domain);
        domain.keepAsLaidOut();
        Fingerprint.remember(options().folder(), fingerprint);
    }

    @Override
    public void deploy(Path ear) {
        domain.backToLaidOut();
        Path target = Folders.make(domain.folder().resolve("autodeploy")).resolve(EAR);
        try {
            Files.copy(ear, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Folders.refusal("deployed from", ear, e);
        }
    }

    @Override
    protected List<String> command() {
        domain.prepareStart(options());
        List<String> command = new ArrayList<>(domain.command());
        command.addAll(1, options().jvm());
        return command;
    }

    @Override
    protected Optional<String> refusedDeployment() {
        Path marker = domain.folder().resolve("autodeploy").resolve(EAR + "_deployFailed");
        return Files.exists(marker) ? Optional.of("it failed while it was deployed.") : Optional.empty();
    }

    @Override
    protected boolean hasDeployed() {
        return Files.exists(domain.folder().resolve("autodeploy").resolve(EAR + "_deployed"));
    }

    @Override
    public Path log() {
        return domain.folder().resolve("logs/server.log");
    }
}
