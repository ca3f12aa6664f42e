/**
 * Work that outlives a request: durable, resumed after a crash, one run at a time for each job.
 */
@NamedInterface("jobs")
@NullMarked
package io.deskweave.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
