package org.plumbline.house;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the house for the first test, gives each test a browser and a guest of its own, and reads the log after each class. */
final class WholeHouseExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

    private static final Namespace HERE = Namespace.create(WholeHouseExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == House.class || type == Portal.class || type == Browser.class || type == MailServer.class
                || type == HttpsHouse.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        if (type == HttpsHouse.class) {
            return HttpsHouse.open();
        }
        House house = House.open();
        if (type == House.class) {
            return house;
        }
        if (type == MailServer.class) {
            return house.mail();
        }
        if (type == Portal.class) {
            return new Portal(house.address());
        }
        return test.getStore(HERE).getOrComputeIfAbsent(Browser.class, key -> new Browser(house.address()), Browser.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Browser browser = test.getStore(HERE).get(Browser.class, Browser.class);
        if (browser == null) {
            return;
        }
        try {
            if (test.getExecutionException().isPresent()) {
                browser.savePictures(Path.of(System.getProperty("plumbline.build"), "screens"), nameOf(test));
                return;
            }
            List<String> complaints = browser.takeComplaints();
            if (!complaints.isEmpty()) {
                throw new AssertionError("Pages complained: " + complaints);
            }
        } finally {
            browser.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        House.ifOpen().map(House::log).ifPresent(ServerLog::readOn);
    }

    private static String nameOf(ExtensionContext test) {
        return test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName();
    }
}
