/**
 * Programs that run as children of this JVM: started with a note of who they are, stopped with patience, and found
 * again by a later JVM when this one was killed. What the programs are for is not known here.
 */
@NullMarked
package io.deskweave.infrastructure.children;

import org.jspecify.annotations.NullMarked;
