package org.dibao.launcher.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The machine's own Chromium, headless. */
final class Browser implements AutoCloseable {

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Whether Chromium and its driver are installed. */
    static boolean installed() {
        return executable("chromium", "chromium-browser", "google-chrome").isPresent()
                && executable("chromedriver").isPresent();
    }

    /** Opens a window of a desk's size, in a language. */
    static Browser open(String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(executable("chromium", "chromium-browser", "google-chrome")
                .orElseThrow()
                .toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--window-size=1280,1600",
                "--lang=" + language,
                "--accept-lang=" + language);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(executable("chromedriver").orElseThrow().toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30)).implicitlyWait(Duration.ofSeconds(5));
        return new Browser(driver);
    }

    private static Optional<Path> executable(String... names) {
        List<String> folders =
                List.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":", -1));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void go(String address) {
        driver.get(address);
    }

    void type(String fieldName, String text) {
        WebElement field = driver.findElement(By.name(fieldName));
        field.clear();
        field.sendKeys(text);
    }

    void press(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    void follow(String linkText) {
        driver.findElement(By.partialLinkText(linkText)).click();
    }

    /** What a person reads on the page. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** What the browser's console complained of: scripts or styles that the page's own policy refused, say. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(Object::toString)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
