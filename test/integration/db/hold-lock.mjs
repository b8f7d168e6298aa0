// Holds a write lock on the database named by the argument until the parent ends the process.
import Database from 'better-sqlite3';

const db = new Database(process.argv[2]);
db.exec('BEGIN IMMEDIATE');
process.send?.('locked');
setInterval(() => db.inTransaction, 1_000);
