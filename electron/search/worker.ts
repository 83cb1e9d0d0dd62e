import { answerInThread } from "../following/in-thread.ts";
import { LibraryIndex } from "./library-index.ts";

answerInThread((folder, mayWrite) => new LibraryIndex(folder, mayWrite));
