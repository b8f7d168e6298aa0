import type { ReactNode } from 'react';
import type { ServerCard } from '../../../core/api/server-card.ts';
import { Card } from '../../components/card.tsx';
import { serverHref } from '../../routes/route.ts';
import { counted } from '../../words/format.ts';
import { nameSourceWords, webAddressWords } from '../../words/server-words.ts';
import styles from './server-page.module.css';

/** What a server is: name, site, version, roles, the arrays around it and every name that leads to it. */
export function FactsCard({ card }: { readonly card: ServerCard }) {
  const { fqdn, site, version, rollup, roles, members, arrays, names, webAddresses } = card;
  return (
    <Card title="What it is">
      <dl className={styles.facts}>
        <Fact term="Kind">{card.meaning}</Fact>
        <Fact term="FQDN">{fqdn}</Fact>
        <Fact term="Site">{site}</Fact>
        <Fact term="Version">
          {version === null ? null : [version, rollup].filter((part) => part !== null).join(', ')}
        </Fact>
        <Fact term="Roles">{roles.length === 0 ? null : roles.join(', ')}</Fact>
        <Fact term="Stands for">{members.length === 0 ? null : <Links names={members} />}</Fact>
        <Fact term="Behind">{arrays.length === 0 ? null : <Arrays arrays={arrays} />}</Fact>
        <Fact term="Names">{names.length === 0 ? null : <Names names={names} />}</Fact>
        <Fact term="Web">{webAddresses.length === 0 ? null : <WebAddresses addresses={webAddresses} />}</Fact>
      </dl>
    </Card>
  );
}

/** One line of the list; nothing where nothing is known. */
function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Links({ names }: { readonly names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <a href={serverHref(name)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

function Arrays({ arrays }: { readonly arrays: ServerCard['arrays'] }) {
  return (
    <ul>
      {arrays.map(({ fqdn, site, isPlanned, servers }) => (
        <li key={`${fqdn} ${site}`}>
          <a href={serverHref(fqdn)}>{fqdn}</a>
          {isPlanned && ', planned'}
          {servers === 1 ? ', alone' : `, one of ${counted(servers, 'server')}`}
        </li>
      ))}
    </ul>
  );
}

function Names({ names }: { readonly names: ServerCard['names'] }) {
  return (
    <ul>
      {names.slice(0, mostNames).map(({ name, source, values }) => (
        <li key={`${source} ${name}`}>
          {name}{' '}
          <span className={styles.note}>
            {nameSourceWords[source]}
            {values > 0 && `, ${counted(values, 'value')}`}
          </span>
        </li>
      ))}
      {names.length > mostNames && <li>and {names.length - mostNames} more</li>}
    </ul>
  );
}

const mostNames = 12;

function WebAddresses({ addresses }: { readonly addresses: ServerCard['webAddresses'] }) {
  return (
    <ul>
      {addresses.map(({ kind, where, address }) => (
        <li key={`${kind} ${where} ${address}`}>
          {address}{' '}
          <span className={styles.note}>
            {webAddressWords[kind]} {where}
          </span>
        </li>
      ))}
    </ul>
  );
}
