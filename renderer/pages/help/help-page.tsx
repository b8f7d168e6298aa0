import { PageHeader } from '../../frame/page-header.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { formatRoute } from '../../routes/route.ts';
import { useRoute } from '../../routes/router.tsx';
import styles from './help-page.module.css';
import { helpTopics } from './help-topics.tsx';

/** What a person looks up: a list of topics, and the one that is read. */
export function HelpPage() {
  const route = useRoute();
  const wanted = route.page === 'help' ? route.topic : null;
  const topic = helpTopics.find(({ name }) => name === wanted) ?? helpTopics[0];
  const hasProject = (useHostInfo().data?.project ?? null) !== null;
  return (
    <div className={styles.page}>
      {hasProject ? (
        <PageHeader title="Help" />
      ) : (
        <header className={styles.head}>
          <h1>Help</h1>
          <a href="#/overview">Back to the start</a>
        </header>
      )}
      <div className={styles.columns}>
        <nav aria-label="Topics" className={styles.topics}>
          <ul>
            {helpTopics.map(({ name, title }) => (
              <li key={name}>
                <a
                  href={formatRoute({ page: 'help', topic: name })}
                  aria-current={name === topic?.name ? 'page' : undefined}
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {topic !== undefined && (
          <article key={topic.name} className={styles.topic} aria-labelledby="help-topic">
            <h2 id="help-topic">{topic.title}</h2>
            {topic.content}
          </article>
        )}
      </div>
    </div>
  );
}
