// Ordinary Portuguese words, written by hand: they tell the language of a text, and the speller must not touch them.

export const PORTUGUESE = `
o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela pelos pelas para pra com sem sob sobre
entre até desde após contra e ou mas porém se que quê quem qual quais quando onde aonde como porque porquê quanto quanta
quantos quantas não nem sim já ainda sempre nunca jamais também só apenas muito muita muitos muitas pouco pouca mais menos
tudo todo toda todos todas algo alguém algum alguma alguns algumas nada ninguém nenhum nenhuma cada outro outra outros
outras mesmo mesma tão tanto agora hoje ontem amanhã logo depois antes cedo tarde aqui aí ali lá cá este esta estes estas
isto esse essa esses essas isso aquele aquela aquilo neste nesta nesse nessa deste desta desse dessa eu tu você vocês ele
ela eles elas nós me te se lhe lhes mim ti meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos vosso sou és
é somos são era eram foi foram ser sido seja seria estou está estamos estão estava estavam estar estado tenho tens tem
temos têm tinha ter tido teve terá há havia haver posso pode podemos podem podia poderia poder quero quer queremos querem
queria gostaria querer devo deve devem deveria faço faz fazem fazer feito fez vou vai vamos vão ir fui venho vem vir digo
diz dizer dito sei sabe saber vejo vê ver visto dou dá dar dado ponho põe pôr posto sai sair chega chegam chegar chegou
chegado chegará espero espera esperar esperando procuro procurar encontro encontrar encontrei preciso precisa precisar
recebo receber recebi recebido recebeu compro compra compras comprar comprei comprado olá oi bom boa dia tarde noite
obrigado obrigada tchau adeus favor desculpe desculpa pedido pedidos pedir encomenda encomendas encomendar encomendei
envio envios enviar enviado enviada enviaram pacote pacotes entrega entregas entregar entregue correio correios
transportadora rastrear rastreio rastreamento seguimento número atraso atrasado atrasada prazo prazos devolução
devoluções devolver devolvido troca trocas trocar trocado reembolso reembolsar reembolsado estorno dinheiro preço preços
custo custos custa custam frete portes grátis gratuito gratuita pagar pago paguei pagamento pagamentos fatura faturas
nota fiscal recibo boleto transferência cartão crédito débito multibanco código desconto descontos cupom vale oferta
ofertas promoção saldos presente artigo artigos produto produtos tamanho tamanhos cor cores disponível disponíveis
esgotado estoque stock garantia quebrado quebrada partido defeito defeituoso danificado danificada errado errada erro
falta faltam faltando problema problemas pergunta perguntas dúvida dúvidas resposta responder ajuda ajudar endereço
morada mudar alterar alteração cancelar cancelado cancelamento anular conta senha entrar iniciar sessão registar
cadastro esqueci esquecido telefone ligar contactar contato contacto atendente atendimento cliente pessoa humano falar
loja lojas horário horários aberto aberta abrem fechado cidade rua país portugal brasil semana semanas dias mês meses ano
anos hora horas minuto segunda terça quarta quinta sexta sábado domingo novo nova velho mau má melhor pior grande pequeno
pequena longo curto caro cara barato rápido urgente último última primeiro primeira próximo próxima dois duas três quatro
cinco seis sete oito nove dez possível impossível funciona funcionar fica ficar sapatos tênis vestido calças casaco camisa
caixa tempo jogo café carro casa livro gente vida mundo coisa coisas vez vezes página site
`;
