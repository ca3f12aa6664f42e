package io.deskweave.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.deskweave.helm.RenderedChart.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ChartTests {

    @Test
    void passesTheStrictLint() {
        var lint = new Helm(RenderedChart.CHART).lint().strict().call();

        assertThat(lint.isFailed()).as(String.join("\n", lint.getMessages())).isFalse();
    }

    @Test
    void rendersWhatAPlainReleaseNeedsAndNoMore() {
        assertThat(RenderedChart.withDefaults().kinds())
                .containsExactlyInAnyOrder(
                        "ServiceAccount",
                        "PodDisruptionBudget",
                        "ConfigMap",
                        "PersistentVolumeClaim",
                        "Service",
                        "Deployment");
    }

    @Test
    void rendersEverythingThatMayBeAskedFor() {
        var chart = RenderedChart.withEverything();

        assertThat(chart.kinds())
                .contains("Ingress", "HorizontalPodAutoscaler")
                .doesNotContain("PersistentVolumeClaim");
        assertThat(chart.only("Deployment").at("spec").has("replicas")).isFalse();
        assertThat(chart.container().at("image").text()).startsWith("deskweave@sha256:0123");
        assertThat(chart.pod().at("imagePullSecrets").at(0).at("name").text()).isEqualTo("registry-login");
        assertThat(chart.pod().at("serviceAccountName").text()).isEqualTo("desk");
        assertThat(chart.pod()
                        .at("volumes")
                        .at(1)
                        .at("persistentVolumeClaim")
                        .at("claimName")
                        .text())
                .isEqualTo("tenants-files");
        assertThat(chart.only("Ingress")
                        .at("spec")
                        .at("tls")
                        .at(0)
                        .at("secretName")
                        .text())
                .isEqualTo("desk-tls");
    }

    @Test
    void asksTheHealthPathsOnThePortThatIsNotPublished() {
        var container = RenderedChart.withDefaults().container();

        assertThat(container.at("livenessProbe").at("httpGet").map())
                .isEqualTo(Map.of("path", "/actuator/health/liveness", "port", "management"));
        assertThat(container.at("readinessProbe").at("httpGet").map())
                .isEqualTo(Map.of("path", "/actuator/health/readiness", "port", "management"));
        assertThat(container.at("startupProbe").at("failureThreshold").value()).isEqualTo(60);
        assertThat(RenderedChart.withEverything()
                        .only("Service")
                        .at("spec")
                        .at("ports")
                        .elements())
                .extracting(port -> port.at("targetPort").text())
                .containsExactly("http");
    }

    @Test
    void locksTheContainersUp(@TempDir Path directory) throws IOException {
        var chart = RenderedChart.withoutHooks(directory);
        var migration = chart.migrationJob().at("spec").at("template").at("spec");

        for (var pod : List.of(chart.pod(), migration)) {
            assertThat(pod.at("automountServiceAccountToken").value()).isEqualTo(false);
            assertThat(pod.at("securityContext").at("runAsNonRoot").value()).isEqualTo(true);
            var security = pod.at("containers").at(0).at("securityContext");
            assertThat(security.at("readOnlyRootFilesystem").value()).isEqualTo(true);
            assertThat(security.at("allowPrivilegeEscalation").value()).isEqualTo(false);
            assertThat(security.at("capabilities").at("drop").value()).isEqualTo(List.of("ALL"));
            assertThat(pod.at("containers").at(0).at("resources").at("limits").has("memory"))
                    .isTrue();
        }
    }

    @Test
    void carriesEverySecretAsAReferenceAlone() {
        var chart = RenderedChart.withEverything();
        var secrets = new TreeSet<String>();
        for (var variable : chart.container().at("env").elements()) {
            if (variable.has("valueFrom")) {
                secrets.add(variable.at("name").text());
            }
        }

        assertThat(chart.kinds()).doesNotContain("Secret");
        assertThat(secrets)
                .containsExactly(
                        "SECRET_CELL_0_APP_PASSWORD",
                        "SECRET_CELL_0_OWNER_PASSWORD",
                        "SECRET_CELL_1_APP_PASSWORD",
                        "SECRET_CELL_1_OWNER_PASSWORD",
                        "SECRET_DIRECTORY_APP_PASSWORD",
                        "SECRET_DIRECTORY_OWNER_PASSWORD",
                        "SECRET_ENCRYPTION_KEY_FIRST",
                        "SECRET_ENCRYPTION_KEY_SECOND",
                        "SECRET_IDENTITY_CLIENT_SECRET",
                        "SECRET_PACKAGES_SIGNING_KEY",
                        "SECRET_REDIS_URL");
        assertThat(settings(chart.only("ConfigMap"))
                        .at("deskweave")
                        .at("cells")
                        .at(1)
                        .at("owner")
                        .map())
                .isEqualTo(Map.of("username", "deskweave_owner", "password", "${SECRET_CELL_1_OWNER_PASSWORD}"));
        assertThat(settings(chart.only("ConfigMap"))
                        .at("deskweave")
                        .at("metadata")
                        .at("encryption")
                        .at("keys")
                        .map())
                .isEqualTo(
                        Map.of("first", "${SECRET_ENCRYPTION_KEY_FIRST}", "second", "${SECRET_ENCRYPTION_KEY_SECOND}"));
        assertThat(settings(chart.only("ConfigMap"))
                        .at("deskweave")
                        .at("redis")
                        .at("url")
                        .text())
                .isEqualTo("${SECRET_REDIS_URL}");
    }

    @Test
    void givesEveryPlaceholderItsVariable() {
        var chart = RenderedChart.withEverything();
        var names = chart.container().at("env").elements().stream()
                .map(variable -> variable.at("name").text())
                .toList();

        var placeholders = Pattern.compile("\\$\\{(\\w+)}")
                .matcher(chart.text())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(placeholders).hasSize(11).isSubsetOf(names);
    }

    @Test
    void migratesBeforeTheReleaseWithItsOwnCopyOfTheConfiguration(@TempDir Path directory) throws IOException {
        var chart = RenderedChart.withoutHooks(directory);
        var job = chart.migrationJob();

        assertThat(RenderedChart.withDefaults().kinds()).as("hooks are apart").doesNotContain("Job");
        assertThat(Files.readString(RenderedChart.CHART.resolve("templates/migration.yaml"))
                        .lines())
                .filteredOn(line -> line.contains("helm.sh/hook:"))
                .containsOnly("    helm.sh/hook: pre-install,pre-upgrade")
                .hasSize(2);
        assertThat(job.at("spec")
                        .at("template")
                        .at("spec")
                        .at("containers")
                        .at(0)
                        .at("env")
                        .at(0)
                        .map())
                .isEqualTo(Map.of("name", "DESKWEAVE_MIGRATEONLY", "value", "true"));
        assertThat(job.at("spec")
                        .at("template")
                        .at("spec")
                        .at("volumes")
                        .at(0)
                        .at("configMap")
                        .at("name")
                        .text())
                .isEqualTo("desk-deskweave-migration");
        assertThat(chart.documents())
                .filteredOn(d -> d.at("metadata").at("name").text().equals("desk-deskweave-migration"))
                .extracting(d -> d.at("kind").text())
                .containsExactlyInAnyOrder("ConfigMap", "Job");
        assertThat(job.at("spec").at("template").at("metadata").at("labels").map())
                .as("the service must not choose the migration's pod")
                .doesNotContainEntry("app.kubernetes.io/name", "deskweave");
    }

    @Test
    void leavesTimeToEndWhatIsUnderWay() {
        var chart = RenderedChart.withDefaults();

        assertThat(chart.pod().at("terminationGracePeriodSeconds").value()).isEqualTo(60);
        assertThat(chart.container()
                        .at("lifecycle")
                        .at("preStop")
                        .at("sleep")
                        .at("seconds")
                        .value())
                .isEqualTo(10);
        assertThat(settings(chart.only("ConfigMap"))
                        .at("spring")
                        .at("lifecycle")
                        .map())
                .isEqualTo(Map.of("timeout-per-shutdown-phase", "40s"));
    }

    @Test
    void hasADisruptionBudgetOnlyForMoreThanOneReplica() {
        assertThat(RenderedChart.with(c -> c.set("replicas", 1)).kinds()).doesNotContain("PodDisruptionBudget");
        assertThat(RenderedChart.with(c -> c.set("replicas", 2)).kinds()).contains("PodDisruptionBudget");
        assertThat(RenderedChart.with(c -> c.set("replicas", 1).set("autoscaling.enabled", true))
                        .kinds())
                .contains("PodDisruptionBudget");
    }

    @Test
    void letsGoOfAVolumeThatOnePodAloneMayHoldBeforeTheNextPodStarts() {
        var chart = RenderedChart.with(c -> c.set("replicas", 1).set("persistence.accessMode", "ReadWriteOnce"));

        assertThat(chart.only("Deployment").at("spec").at("strategy").map()).isEqualTo(Map.of("type", "Recreate"));
    }

    @Test
    void startsThePodsAnewWhenTheConfigurationChanges() {
        var before = checksum(RenderedChart.withDefaults());
        var after = checksum(RenderedChart.with(c -> c.set("deskweave.files.uploadLimit", "20MB")));

        assertThat(after).isNotEqualTo(before);
    }

    private static String checksum(RenderedChart chart) {
        return chart.only("Deployment")
                .at("spec")
                .at("template")
                .at("metadata")
                .at("annotations")
                .at("checksum/configuration")
                .text();
    }

    private static Element settings(Element configMap) {
        var text = configMap.at("data").at("application.yaml").text();
        return new Element(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }
}
