package io.github.orgwright.draw;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Starts Chromium without a window, for tests; they are skipped where it is not installed. */
final class Browser {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private static @Nullable ChromeDriver shared;

  private Browser() {}

  /** The browser that all tests share; it is quit when they end. */
  static synchronized ChromeDriver shared() {
    ChromeDriver known = shared;
    if (known == null) {
      known = start();
      Runtime.getRuntime().addShutdownHook(new Thread(known::quit));
      shared = known;
    }
    return known;
  }

  private static ChromeDriver start() {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "skipped: Chromium and its driver are not installed; fix: install Debian's packages"
            + " chromium and chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-device-scale-factor=1",
            "--user-data-dir=" + temporary("browser")));
    ChromeDriver driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options);
    driver.manage().window().setSize(new Dimension(1400, 900));
    return driver;
  }

  /** Opens a page whose text is given, from a file. */
  static void open(ChromeDriver driver, String name, String text) {
    try {
      Path file = Files.writeString(temporary("page").resolve(name), text);
      driver.get(file.toUri().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A directory that is deleted when the tests end. */
  static Path temporary(String name) {
    try {
      Path directory = Files.createTempDirectory(name);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      return; // the browser may still write there, and the system cleans up later
    }
  }
}
