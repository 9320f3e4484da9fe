package mingzhang.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import mingzhang.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may look at the preview, and at what. */
class ServeRefusalTest {
    @TempDir
    Path root;

    private ServedSite served;

    @BeforeEach
    void serve() throws IOException {
        TestSite.in(root).year(2023, "支出: 3\n叙述: { 概况: 无 }\n").file("secret.html", "秘密");
        served = new ServedSite(root);
    }

    @AfterEach
    void stop() throws IOException {
        served.close();
    }

    @Test
    void answersItsOwnName() throws IOException {
        assertThat(served.statusOf("GET /", served.host())).contains("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.com", "localhost.example.com", "localhost:1", "localhost", "", "127.0.0.1.example.com"})
    void refusesAnyOtherName(String host) throws IOException {
        assertThat(served.statusOf("GET /", host)).containsAnyOf("403", "400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.html",
                "/archives/../../secret.html",
                "/%2e%2e/secret.html",
                "/..%2fsecret.html",
                "/..%5csecret.html",
                "/assets/../../secret.html",
                "/assets/fonts/%2e%2e/%2e%2e/secret.html",
                "/archives/.hidden"
            })
    void refusesPathsThatLeadOut(String path) throws IOException {
        assertThat(served.statusOf("GET " + path, served.host())).contains("400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/secret.html",
                "//secret.html",
                "/content/site.yaml",
                "/assets/fonts/Song-Regular.ttf",
                "/content/archives/2023.yaml"
            })
    void givesNoFileThatIsNotPartOfTheSite(String path) throws IOException {
        assertThat(served.statusOf("GET " + path, served.host())).contains("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void refusesToBeChanged(String method) throws IOException {
        assertThat(served.statusOf(method + " /", served.host())).contains("405");
    }

    @Test
    void isNotToBeReachedFromOtherComputers() throws IOException {
        int port = Integer.parseInt(served.host().replaceFirst(".*:", ""));
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    org.assertj.core.api.Assertions.assertThatIOException()
                            .isThrownBy(() -> new Socket(address, port).close());
                }
            }
        }
    }
}
