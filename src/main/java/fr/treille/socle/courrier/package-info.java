/// Mail. A room posts a [Message] with [Courrier#poster] inside the transaction of its act; a round of the house sends
/// it, one queue per person. Nothing is sent twice: where the answer of the server is lost, the message is shown as
/// such and a person decides. Without a server nothing leaves, and the messages are read at `/courriers`.
@NamedInterface("courrier")
@NullMarked
package fr.treille.socle.courrier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
