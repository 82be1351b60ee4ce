package org.plumbline.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How one server is laid out and started. */
public final class ServerOptions {

    private final Path folder;
    private final List<String> scripts = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> jvm = new ArrayList<>();
    private String bind = "127.0.0.1";
    private int port = 8080;
    private int managementPort = 9990;
    private int securePort = 8443;

    private ServerOptions(Path folder) {
        this.folder = folder;
    }

    /** A server whose own files live in {@code folder}. */
    public static ServerOptions in(Path folder) {
        return new ServerOptions(folder);
    }

    /** Scripts of {@code server-config/<server>/}, by name without ending, in the order they run. */
    public ServerOptions scripts(List<String> names) {
        scripts.addAll(names);
        return this;
    }

    /** A system property written into the server's configuration, where its console shows it. */
    public ServerOptions setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** A system property of this start only. */
    public ServerOptions property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    /** An environment variable of this start only: the place for secrets. */
    public ServerOptions environment(String key, String value) {
        environment.put(key, value);
        return this;
    }

    /** Half the work at the start for a slower server later on: right for one that lives for minutes. */
    public ServerOptions shortLived() {
        jvm.add("-XX:TieredStopAtLevel=1");
        return this;
    }

    public ServerOptions bind(String address) {
        bind = address;
        return this;
    }

    public ServerOptions ports(int http, int https, int management) {
        port = http;
        securePort = https;
        managementPort = management;
        return this;
    }

    public Path folder() {
        return folder;
    }

    public List<String> scripts() {
        return scripts;
    }

    public Map<String, String> settings() {
        return settings;
    }

    public Map<String, String> properties() {
        return properties;
    }

    public Map<String, String> environment() {
        return environment;
    }

    /** Options of the server's JVM beyond the usual ones. */
    public List<String> jvm() {
        return jvm;
    }

    public String bind() {
        return bind;
    }

    public int port() {
        return port;
    }

    public int securePort() {
        return securePort;
    }

    public int managementPort() {
        return managementPort;
    }
}
