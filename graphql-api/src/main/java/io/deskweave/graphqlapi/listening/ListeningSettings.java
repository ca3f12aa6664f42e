package io.deskweave.graphqlapi.listening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Who may listen, and how long anybody is waited for ({@code deskweave.listening}). A line is a WebSocket or a stream
 * of events; all limits are those of one pod.
 *
 * @param lines at most, of all tenants
 * @param newcomers sockets that have not said yet who they are
 * @param linesPerTenant of one tenant
 * @param linesPerPerson of one person, or client, of a tenant
 * @param operations under way on one socket
 * @param messageSize the longest message that a socket may send, in characters
 * @param waiting hints that a line may be behind before it is cut
 * @param waitingSize the same in characters
 * @param initTime in which a socket must say who it is
 * @param heartbeat of silence, after which a line is asked whether it is still there; after twice as long it is cut
 * @param sendTime in which one message must be taken from us
 * @param lookEvery how often is looked for news that no word was heard of
 */
@Validated
@ConfigurationProperties("deskweave.listening")
public record ListeningSettings(
        @DefaultValue("5000") @Positive int lines,
        @DefaultValue("500") @Positive int newcomers,
        @DefaultValue("2500") @Positive int linesPerTenant,
        @DefaultValue("100") @Positive int linesPerPerson,
        @DefaultValue("100") @Positive int operations,
        @DefaultValue("640KB") @NotNull DataSize messageSize,
        @DefaultValue("256") @Positive int waiting,
        @DefaultValue("1MB") @NotNull DataSize waitingSize,
        @DefaultValue("3s") @NotNull Duration initTime,
        @DefaultValue("15s") @NotNull Duration heartbeat,
        @DefaultValue("10s") @NotNull Duration sendTime,
        @DefaultValue("5s") @NotNull Duration lookEvery) {}
