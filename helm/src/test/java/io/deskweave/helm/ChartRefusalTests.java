package io.deskweave.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartRefusalTests {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "replicas, 0, replicas",
        "replica, 3, replica",
        "deskweave.redis.url, redis://:secret@redis:6379, redis",
        "deskweave.redis.url, redis, redis",
        "deskweave.directory.url, jdbc:postgresql://user:secret@directory/db, directory",
        "deskweave.directory.url, jdbc:postgresql://directory/db?password=secret, directory",
        "deskweave.directory.owner.password, secret, password",
        "deskweave.identity.clientSecret, secret, clientSecret",
        "deskweave.identity.issuer, login.example, issuer",
        "deskweave.files.uploadLimit, plenty, uploadLimit",
        "deskweave.files.directory, files, directory",
        "deskweave.colour, green, colour",
        "image.digest, sha256:short, digest",
        "image.pullPolicy, Sometimes, pullPolicy",
        "ports.http, 70000, http",
        "disruptionBudget.maxUnavailable, 0, maxUnavailable"
    })
    void refusesAValueThatCannotBeMeant(String value, String meant, String named) {
        assertThatThrownBy(() -> RenderedChart.with(c -> c.set(value, meant)))
                .hasMessageContaining("schema")
                .hasMessageContaining(named);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "persistence.accessMode, ReadWriteOnce, set ReadWriteMany",
        "autoscaling.enabled, true, autoscaling.maxReplicas is less"
    })
    void refusesValuesThatContradictEachOther(String value, String meant, String advice) {
        assertThatThrownBy(() -> RenderedChart.with(
                        c -> c.set("autoscaling.maxReplicas", 1).set(value, meant)))
                .hasMessageContaining(advice);
    }
}
